package io.huiyin.repair.household;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words and times in the reader's language and the community's zone. */
record Spoken(MessageSource messages, ZoneId zone, Locale locale) {
    String text(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }

    String time(Instant at) {
        var format = DateTimeFormatter.ofPattern(text("site.format.time"), locale);
        return format.format(at.atZone(zone));
    }

    @Nullable
    String maybe(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    /** With its year. */
    String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
