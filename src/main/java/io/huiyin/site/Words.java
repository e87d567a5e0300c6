package io.huiyin.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts keys, moments and durations into the reader's words. */
@Component
public class Words {
    private final MessageSource messages;
    private final Clock clock;
    private final Map<Locale, Map<String, DateTimeFormatter>> formats = new ConcurrentHashMap<>();

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, locale));
    }

    /** "11月21日 14:05"; with its year when that is not the present one. */
    public String time(Locale locale, ZoneId zone, Instant moment) {
        var local = moment.atZone(zone);
        boolean thisYear = local.getYear() == clock.instant().atZone(zone).getYear();
        return local.format(format(locale, thisYear ? "site.format.time" : "site.format.timeOfYear"));
    }

    Instant now() {
        return clock.instant();
    }

    public String clock(Locale locale, ZoneId zone, Instant moment) {
        return moment.atZone(zone).format(format(locale, "site.format.clock"));
    }

    public String day(Locale locale, LocalDate day) {
        return day.format(format(locale, "site.format.day"));
    }

    /** "还剩 23 分" before the moment, "超 1 小时 10 分" after it. */
    public String left(Locale locale, Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.isNegative()
                ? text(locale, "site.left.over", duration(locale, left.negated()))
                : text(locale, "site.left.still", duration(locale, left));
    }

    /** The two greatest units, seconds only beneath ten minutes. */
    public String duration(Locale locale, Duration duration) {
        if (duration.toDays() > 0) {
            return text(locale, "site.left.days", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return text(locale, "site.left.hours", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() >= 10
                ? text(locale, "site.left.minutes", duration.toMinutes())
                : text(locale, "site.left.seconds", duration.toMinutes(), duration.toSecondsPart());
    }

    public String money(BigDecimal yuan) {
        return "¥" + yuan.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Calm, amber once the warning has begun, red after the end. */
    public Tone tone(Instant warnAt, Instant due) {
        var now = clock.instant();
        if (now.isAfter(due)) {
            return Tone.RED;
        }
        return now.isBefore(warnAt) ? Tone.CALM : Tone.AMBER;
    }

    private DateTimeFormatter format(Locale locale, String key) {
        return formats.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, _ -> DateTimeFormatter.ofPattern(text(locale, key), locale));
    }
}
