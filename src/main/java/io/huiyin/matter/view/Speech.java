package io.huiyin.matter.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says keys, moments and lengths of time in one reader's language, on one community's clock. */
record Speech(MessageSource messages, Locale locale, ZoneId zone) {
    String say(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }

    /** The text of the key, or nothing when there is no such key. */
    @Nullable
    String maybe(String key) {
        return messages.getMessage(key, null, null, locale);
    }

    String moment(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(say("matter.format.moment"), locale));
    }

    /** From one moment to another; the day is said once when both lie in it. */
    String stretch(Instant from, Instant to) {
        var begins = from.atZone(zone);
        var ends = to.atZone(zone);
        var sameDay = begins.toLocalDate().equals(ends.toLocalDate());
        var end = sameDay ? DateTimeFormatter.ofPattern("HH:mm").format(ends) : moment(to);
        return say("matter.format.stretch", moment(from), end);
    }

    /** All units that are not nought: 1 天 2 小时 5 分. */
    String length(Duration duration) {
        var parts = new ArrayList<String>();
        add(parts, "matter.length.days", duration.toDays());
        add(parts, "matter.length.hours", duration.toHoursPart());
        add(parts, "matter.length.minutes", duration.toMinutesPart());
        if (parts.isEmpty() || duration.compareTo(Duration.ofMinutes(10)) < 0) {
            add(parts, "matter.length.seconds", duration.toSecondsPart());
        }
        return parts.isEmpty() ? say("matter.length.seconds", 0) : String.join(" ", parts);
    }

    private void add(ArrayList<String> parts, String key, long count) {
        if (count != 0) {
            parts.add(say(key, count));
        }
    }
}
