package io.huiyin.repair.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How the values of a printed list are written, in its language. */
public final class ListWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final MessageSource words;
    private final Locale locale;

    ListWords(MessageSource words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    public String t(String key, Object... args) {
        return words.getMessage("repair-finance.list." + key, args, locale);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** The value as text; nothing is empty. */
    public String say(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal yuan -> yuan.toPlainString();
            case LocalDateTime time -> TIME.format(time);
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }
}
