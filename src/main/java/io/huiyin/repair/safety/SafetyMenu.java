package io.huiyin.repair.safety;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads about safety at work, and who writes the points that are asked before it starts. */
@Component
class SafetyMenu implements MenuSource {
    private static final Set<Post> READERS = Set.of(
            Post.TECHNICIAN,
            Post.TEAM_LEADER,
            Post.ENGINEERING_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.QUALITY,
            Post.HEAD_OFFICE);
    private static final Set<Post> WRITERS = Set.of(Post.ENGINEERING_SUPERVISOR, Post.SITE_HEAD, Post.QUALITY);
    private static final Set<Post> LOOK_OFTEN =
            Set.of(Post.TEAM_LEADER, Post.ENGINEERING_SUPERVISOR, Post.SITE_HEAD, Post.QUALITY);

    static void requireReader(Viewer viewer, long communityId) {
        require(viewer, communityId, READERS);
    }

    static void requireWriter(Viewer viewer, long communityId) {
        require(viewer, communityId, WRITERS);
    }

    static boolean writes(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(WRITERS::contains);
    }

    private static void require(Viewer viewer, long communityId, Set<Post> posts) {
        if (viewer.posts(communityId).stream().noneMatch(posts::contains)) {
            throw new AccessDeniedException("not a post that has to do with safety at work");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("repair-safety.menu", "/incidents", "shield-check", LOOK_OFTEN, 45));
    }
}
