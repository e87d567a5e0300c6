package io.huiyin.repair.finance;

import io.huiyin.procedure.Reason;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which posts take a batch which step of its way (REP-18, ORG-02). */
public final class Posts {
    /** Who draws batches up, checks and hands them over. */
    public static final Set<Post> DESK = EnumSet.of(
            Post.FRONT_DESK, Post.PROPERTY_ASSISTANT, Post.CUSTOMER_SERVICE_SUPERVISOR, Post.CUSTOMER_SERVICE_MANAGER);

    /** Who acknowledges them. */
    public static final Set<Post> FINANCE = EnumSet.of(Post.FINANCE);

    /** Who may look at them besides. */
    private static final Set<Post> LOOKING =
            EnumSet.of(Post.ENGINEERING_SUPERVISOR, Post.SITE_HEAD, Post.QUALITY, Post.HEAD_OFFICE, Post.ADMINISTRATOR);

    private Posts() {}

    public static boolean may(Set<Post> posts, Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(posts::contains);
    }

    public static boolean look(Viewer viewer, long communityId) {
        return may(DESK, viewer, communityId) || may(FINANCE, viewer, communityId) || may(LOOKING, viewer, communityId);
    }

    /** All who find the pages in their menu. */
    public static Set<Post> readers() {
        var all = EnumSet.copyOf(LOOKING);
        all.addAll(DESK);
        all.addAll(FINANCE);
        return all;
    }

    /** The refusal, which says who may; nothing for those. */
    static Optional<Reason> against(Set<Post> posts, Viewer viewer, long communityId) {
        return may(posts, viewer, communityId)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "procedure.refused.party",
                        posts.stream().map(Post::name).sorted().toList()));
    }
}
