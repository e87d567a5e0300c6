package io.huiyin.round;

import io.huiyin.staff.Post;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may read whether rounds were done: those who owe them and those who answer for them, not the gate and the technicians (ORG-02). */
public final class RoundReaders {
    public static final Set<Post> POSTS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Post.GATE, Post.ENVIRONMENT, Post.TECHNICIAN)));

    private RoundReaders() {}

    public static boolean include(Set<Post> posts) {
        return posts.stream().anyMatch(POSTS::contains);
    }
}
