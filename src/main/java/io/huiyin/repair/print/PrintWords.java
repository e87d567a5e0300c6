package io.huiyin.repair.print;

import io.huiyin.paper.DataAddress;
import io.huiyin.paper.Yuan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How words, times and sums are put on the paper, in its language and the community's zone. */
public final class PrintWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int STARS = 5;

    private final MessageSource words;
    private final Locale locale;
    private final ZoneId zone;

    PrintWords(MessageSource words, Locale locale, ZoneId zone) {
        this.words = words;
        this.locale = locale;
        this.zone = zone;
    }

    public String t(String key, Object... args) {
        return words.getMessage("repair-print." + key, args, locale);
    }

    public String language() {
        return locale.toLanguageTag();
    }

    /** The time in the community's zone; empty when it has not come yet. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    /** A filled or empty box. */
    public String box(boolean ticked) {
        return ticked ? "■" : "□";
    }

    public String stars(@Nullable Integer given) {
        return given == null ? "☆".repeat(STARS) : "★".repeat(given) + "☆".repeat(STARS - given);
    }

    /** Yuan with two digits. */
    public String yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public String quantity(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** The sum in words, as Chinese papers have it against alteration; English ones repeat the figure. */
    public String inWords(BigDecimal sum) {
        return locale.getLanguage().equals("zh") ? Yuan.inWords(sum) : t("amount", yuan(sum));
    }

    /** A picture for the paper. */
    public String picture(byte[] png) {
        return DataAddress.of(png);
    }

    /** As much of a text as the field takes; the whole is behind the QR code, and the paper says so. */
    public String fitting(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + t("shortened");
    }
}
