package io.huiyin.staff;

import java.util.Set;

/**
 * A line of the menu. The key is the message key of its words; the path is beneath the community ({@code /desk}) or, when
 * it begins with two slashes, beneath the application ({@code //staff}); the icon is a Tabler icon's name without its
 * prefix; only holders of one of the posts see it.
 */
public record MenuEntry(String key, String path, String icon, Set<Post> posts, int order) {
    public MenuEntry {
        posts = Set.copyOf(posts);
    }
}
