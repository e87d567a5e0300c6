package io.huiyin.repair.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of an act's form with what was entered in it.
 *
 * @param label what is asked, in the reader's language
 * @param fault what is wrong with it and how to mend it
 */
public record FormField(
        String name,
        Kind kind,
        String label,
        boolean required,
        String value,
        @Nullable String fault,
        List<Choice> choices) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /** How it is filled in. */
    public enum Kind {
        LINE,
        AREA,
        NUMBER,
        MONEY,
        MOMENT,
        TICK,
        CHOICE,
        SELECT,
        STARS,
        SIGNATURE,
        /** Boxes that must all be ticked. */
        POINTS,
        SEND
    }

    /** One of the answers: a note says more of it, such as the work somebody has in hand. */
    public record Choice(String value, String label, String note) {}

    public boolean ticked() {
        return value.equals("true") || value.equals("on");
    }

    public boolean chose(Choice choice) {
        return choice.value().equals(value);
    }

    /** Whether the box was ticked; of several, what was ticked stands in lines. */
    public boolean ticked(Choice choice) {
        return value.lines().anyMatch(choice.value()::equals);
    }

    /** Points from the field to its fault. */
    public @Nullable String describedBy() {
        return fault == null ? null : name + "-fault";
    }

    public @Nullable String invalid() {
        return fault == null ? null : "true";
    }
}
