package io.huiyin.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter that was found in a state that should be impossible.
 *
 * @param detail what it concerns: a clause, a name, or the key of a word
 * @param goneAt when a later check did not find it any more; none while it stands
 */
public record Finding(
        MatterRef ref,
        long id,
        String kind,
        String number,
        String title,
        String rule,
        String detail,
        Instant foundAt,
        @Nullable Instant goneAt) {
    /** The key of its words; the one argument is the detail. */
    public String messageKey() {
        return ImpossibleState.messageKey(rule);
    }
}
