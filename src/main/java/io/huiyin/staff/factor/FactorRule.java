package io.huiyin.staff.factor;

import io.huiyin.staff.Post;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which posts must have a second factor, who said so, since when and why; nobody did as long as the house's own rule holds. */
public record FactorRule(
        Set<Post> posts,
        @Nullable String byName,
        @Nullable String reason,
        @Nullable Instant since) {
    /** Managers, finance and administrators, until the company says otherwise. */
    static final FactorRule OF_THE_HOUSE = new FactorRule(
            EnumSet.of(
                    Post.CUSTOMER_SERVICE_MANAGER, Post.SITE_HEAD, Post.HEAD_OFFICE, Post.FINANCE, Post.ADMINISTRATOR),
            null,
            null,
            null);

    public FactorRule {
        posts = Set.copyOf(posts);
    }

    /** Whether the company has said anything. */
    public boolean ofTheHouse() {
        return since == null;
    }
}
