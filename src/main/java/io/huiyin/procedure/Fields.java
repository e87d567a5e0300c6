package io.huiyin.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of an act that is being made, and reports all that is wrong with them at once. */
public final class Fields {
    private final List<FieldFault> faults = new ArrayList<>();

    public static Fields of() {
        return new Fields();
    }

    /** The field must have been entered. */
    public Fields given(String field, @Nullable Object value) {
        return that(field, value != null, "field.required");
    }

    /** The text must have been entered and have at most so many characters. */
    public Fields text(String field, @Nullable String value, int most) {
        return that(field, value != null && !value.isBlank(), "field.required").atMost(field, value, most);
    }

    /** The text, if entered, must have at most so many characters, counted as a person counts them. */
    public Fields atMost(String field, @Nullable String value, int most) {
        var length = value == null ? 0 : value.codePointCount(0, value.length());
        return that(field, length <= most, "field.tooLong", String.valueOf(length), String.valueOf(most));
    }

    public Fields range(String field, int value, int least, int most) {
        var within = value >= least && value <= most;
        return that(field, within, "field.range", String.valueOf(least), String.valueOf(most));
    }

    public Fields that(String field, boolean holds, String key, String... args) {
        if (!holds) {
            faults.add(new FieldFault(field, Reason.of(key, args)));
        }
        return this;
    }

    /**
     * Ends the look.
     *
     * @throws ActIncomplete when something was wrong
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw new ActIncomplete(faults);
        }
    }
}
