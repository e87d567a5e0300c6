package io.huiyin.staff;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * One of the staff looking at the system: the posts held per community, and those held above them, at a company or the
 * group (which are in {@code posts} too, for each community beneath). What is out of this scope does not exist for him.
 */
public record Viewer(long staffId, String name, Map<Long, Set<Post>> posts, Set<Post> aboveSites) {
    public Viewer {
        posts = Map.copyOf(posts);
        aboveSites = Set.copyOf(aboveSites);
    }

    public Viewer(long staffId, String name, Map<Long, Set<Post>> posts) {
        this(staffId, name, posts, Set.of());
    }

    public boolean sees(long communityId) {
        return posts.containsKey(communityId);
    }

    public Set<Post> posts(long communityId) {
        return posts.getOrDefault(communityId, Set.of());
    }

    public boolean holds(Post post, long communityId) {
        return posts(communityId).contains(post);
    }

    public boolean holdsAny(long communityId, Post... wanted) {
        var held = posts(communityId);
        return Arrays.stream(wanted).anyMatch(held::contains);
    }

    /** Whether the post is held at all, at whichever site, company or group. */
    public boolean holdsSomewhere(Post post) {
        return aboveSites.contains(post) || posts.values().stream().anyMatch(held -> held.contains(post));
    }

    public Set<Long> communityIds() {
        return posts.keySet();
    }
}
