package io.huiyin.repair;

import io.huiyin.staff.Post;
import java.util.EnumSet;
import java.util.Set;

/** Those who have to do with repairs: all but the gate and the environment department (ORG-02). */
public final class Readers {
    private static final Set<Post> OTHERS = EnumSet.of(Post.GATE, Post.ENVIRONMENT);

    private Readers() {}

    public static boolean include(Set<Post> posts) {
        return posts.stream().anyMatch(post -> !OTHERS.contains(post));
    }
}
