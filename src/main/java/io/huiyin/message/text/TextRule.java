package io.huiyin.message.text;

import io.huiyin.message.QuietHours;
import io.huiyin.procedure.Fields;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How much and when people outside are told by text, from a moment on.
 *
 * @param perDay so many texts a day about one order at most
 * @param reminders how often somebody is reminded of a price that waits for his answer
 * @param remindAfterMinutes after so many minutes for the first time; the second time is the morning after
 * @param quiet the hours in which only urgent ones go
 * @param set by whom and why; nothing for what holds until somebody sets it
 */
public record TextRule(
        int perDay,
        int reminders,
        int remindAfterMinutes,
        QuietHours quiet,
        @Nullable Set set) {
    public static final TextRule USUAL =
            new TextRule(6, 2, 120, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)), null);

    /** Who set it, why, and from when it holds. */
    public record Set(Instant validFrom, String reason, String by) {}

    public TextRule {
        Fields.of()
                .range("perDay", perDay, 1, 50)
                .range("reminders", reminders, 0, 2)
                .range("remindAfterMinutes", remindAfterMinutes, 15, 1440)
                .check();
    }
}
