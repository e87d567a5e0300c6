package io.huiyin.staff;

import org.jspecify.annotations.Nullable;

/**
 * Which of the staff are looked for.
 *
 * @param words in name or login; all fit the empty ones
 * @param post that is held now; any when none is named
 */
public record StaffFilter(String words, @Nullable Post post) {
    public static final StaffFilter ALL = new StaffFilter("", null);

    /** The words as a pattern, what stands for others in it meaning itself. */
    String pattern() {
        return "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
