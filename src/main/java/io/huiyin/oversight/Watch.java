package io.huiyin.oversight;

import io.huiyin.staff.Appointment;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may read the audit: at the group everything, elsewhere what belongs to one's own communities. */
@Component
public class Watch {
    static final Set<Post> POSTS = Set.of(Post.ADMINISTRATOR, Post.HEAD_OFFICE, Post.SITE_HEAD);
    private static final Set<Post> OF_EVERYTHING = Set.of(Post.ADMINISTRATOR, Post.HEAD_OFFICE);

    private final Appointments appointments;
    private final Organisations organisations;

    Watch(Appointments appointments, Organisations organisations) {
        this.appointments = appointments;
        this.organisations = organisations;
    }

    /** What of the audit somebody sees. */
    public record Scope(boolean whole, Set<Long> communityIds) {}

    /** What the viewer sees; {@link AccessDeniedException} when it is nothing at all. */
    public Scope of(Viewer viewer) {
        if (isAtTheTop(viewer, OF_EVERYTHING)) {
            return new Scope(true, viewer.communityIds());
        }
        var watched = viewer.posts().entrySet().stream()
                .filter(held -> held.getValue().stream().anyMatch(POSTS::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        if (watched.isEmpty()) {
            throw new AccessDeniedException("not a post that reads the audit");
        }
        return new Scope(false, watched);
    }

    /** Whether the viewer may change the keys of personal data: an administrator of the group. */
    public boolean keepsKeys(Viewer viewer) {
        return isAtTheTop(viewer, Set.of(Post.ADMINISTRATOR));
    }

    private boolean isAtTheTop(Viewer viewer, Set<Post> posts) {
        return viewer.aboveSites().stream().anyMatch(posts::contains)
                && appointments.of(List.of(viewer.staffId())).stream()
                        .filter(held -> posts.contains(held.post()))
                        .map(Appointment::organisation)
                        .anyMatch(this::isTheTop);
    }

    private boolean isTheTop(Organisation organisation) {
        return switch (organisation.kind()) {
            case GROUP -> true;
            case COMPANY, SITE -> false;
            case DEPARTMENT ->
                organisation.parentId() != null
                        && organisations.get(organisation.parentId()).kind() == Organisation.Kind.GROUP;
        };
    }
}
