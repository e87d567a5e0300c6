package io.huiyin.audit;

import io.huiyin.audit.Subject.Sort;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notes are looked for.
 *
 * @param whole whether notes of the whole company and of every community are seen
 * @param communityIds the communities whose notes are seen
 * @param kinds none for all
 * @param words part of who, about whom, or why
 */
public record NoteFilter(
        boolean whole,
        Set<Long> communityIds,
        List<Kind> kinds,
        @Nullable Long staffId,
        @Nullable Sort sort,
        @Nullable Long aboutId,
        String words,
        @Nullable Instant from,
        @Nullable Instant until) {
    public NoteFilter {
        communityIds = Set.copyOf(communityIds);
        kinds = List.copyOf(kinds);
    }
}
