package io.huiyin.matter.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline in words.
 *
 * @param who the name of whoever did it, or what did it
 * @param stage the stage that it led to, in words; none when the stage stayed
 * @param doneAt when it was done, where it was sent later
 * @param lines the items that were entered, where some were
 */
public record TimelineLine(
        int seq,
        Instant at,
        Kind kind,
        String who,
        String title,
        @Nullable String stage,
        @Nullable Instant doneAt,
        List<Fact> facts,
        List<Item> lines) {
    public TimelineLine {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** Where the entry came from. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM,
        IMPORT
    }

    /** Something that was entered: what it is, and what it says; perhaps a picture to be looked at. */
    public record Fact(String label, String value, @Nullable String picture) {}

    /** An item of the work with its sum in yuan. */
    public record Item(String name, String quantity, String sum) {}
}
