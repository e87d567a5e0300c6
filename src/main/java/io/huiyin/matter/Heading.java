package io.huiyin.matter;

import org.jspecify.annotations.Nullable;

/** What the register shows of a matter beside its stage; the procedure's own data decide it after each act. */
public record Heading(
        String title,
        String category,
        Priority priority,
        @Nullable String department,
        @Nullable Long assigneeId) {}
