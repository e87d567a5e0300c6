package io.huiyin.area;

import io.huiyin.staff.Post;
import java.util.Set;

/** Who may read the areas, and who may give them (ORG-02). */
public final class AreaPosts {
    public static final Set<Post> READERS = Set.of(
            Post.PROPERTY_ASSISTANT,
            Post.FRONT_DESK,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.ADMINISTRATOR);

    public static final Set<Post> GIVERS =
            Set.of(Post.CUSTOMER_SERVICE_SUPERVISOR, Post.CUSTOMER_SERVICE_MANAGER, Post.SITE_HEAD, Post.ADMINISTRATOR);

    private AreaPosts() {}
}
