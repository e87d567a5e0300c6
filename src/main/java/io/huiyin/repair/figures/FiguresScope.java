package io.huiyin.repair.figures;

import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures somebody sees (ORG-06): those who answer for technicians see theirs by name, others who manage see the site's
 * without names, a technician or team leader sees his own.
 *
 * @param people whether figures are told apart by technician
 * @param only whose orders alone are counted
 */
public record FiguresScope(boolean people, @Nullable Long only) {
    private static final Set<Post> PEOPLE = Set.of(
            Post.SITE_HEAD, Post.CUSTOMER_SERVICE_MANAGER, Post.ENGINEERING_SUPERVISOR, Post.QUALITY, Post.HEAD_OFFICE);
    private static final Set<Post> SITE = Set.of(Post.CUSTOMER_SERVICE_SUPERVISOR, Post.FINANCE, Post.ADMINISTRATOR);
    private static final Set<Post> OWN = Set.of(Post.TECHNICIAN, Post.TEAM_LEADER);

    /** All posts that see some figures. */
    public static Set<Post> posts() {
        return Stream.of(PEOPLE, SITE, OWN).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** What the posts of somebody let him see; nothing for the others. */
    public static Optional<FiguresScope> of(Viewer viewer, long communityId) {
        var posts = viewer.posts(communityId);
        if (posts.stream().anyMatch(PEOPLE::contains)) {
            return Optional.of(new FiguresScope(true, null));
        }
        if (posts.stream().anyMatch(SITE::contains)) {
            return Optional.of(new FiguresScope(false, null));
        }
        return posts.stream().anyMatch(OWN::contains)
                ? Optional.of(new FiguresScope(false, viewer.staffId()))
                : Optional.empty();
    }

    public boolean own() {
        return only != null;
    }

    public boolean allows(Dimension dimension) {
        return people || dimension != Dimension.TECHNICIAN;
    }
}
