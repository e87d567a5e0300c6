package io.huiyin.repair.inspection;

import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.Set;

/** Who may read what the checks found; who may check stands in the table of repairs (REP-25). */
final class InspectionPosts {
    static final Set<Post> POSTS = Set.of(
            Post.PROPERTY_ASSISTANT,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.ENGINEERING_SUPERVISOR,
            Post.TEAM_LEADER,
            Post.SITE_HEAD,
            Post.QUALITY,
            Post.HEAD_OFFICE);

    private static final Post[] CHECKERS = {
        Post.PROPERTY_ASSISTANT, Post.CUSTOMER_SERVICE_SUPERVISOR, Post.CUSTOMER_SERVICE_MANAGER, Post.QUALITY
    };

    private InspectionPosts() {}

    static boolean mayRead(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(POSTS::contains);
    }

    static boolean mayCheck(Viewer viewer, long communityId) {
        return viewer.holdsAny(communityId, CHECKERS);
    }
}
