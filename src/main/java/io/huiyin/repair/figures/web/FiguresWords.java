package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.Dimension;
import io.huiyin.repair.figures.GroupName;
import io.huiyin.repair.figures.RepairFigure;
import io.huiyin.repair.figures.RepairFigures.Group;
import io.huiyin.repair.figures.Tally;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How figures and what they are told apart by are put into words. */
@Component
class FiguresWords {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final MessageSource messages;

    FiguresWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }

    /** The words of a key that may have none. */
    private String or(Locale locale, String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }

    /** "92.3%", "4.62", "¥1,234.00"; a dash where no order tells. */
    static String shown(RepairFigure figure, Tally tally) {
        return tally.value(figure).map(value -> shown(figure, value)).orElse("—");
    }

    static String shown(RepairFigure figure, BigDecimal value) {
        return switch (figure.unit()) {
            case COUNT -> format("#,##0", value);
            case RATE -> format("0.0", value.multiply(HUNDRED)) + "%";
            case MEAN -> format("0.00", value);
            case HOURS -> format("#,##0.0", value);
            case YUAN -> (value.signum() < 0 ? "-¥" : "¥") + format("#,##0.00", value.abs());
        };
    }

    private static String format(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** By how much a figure moved against the period before: rates in points, others in percent. */
    static Optional<String> moved(RepairFigure figure, Tally now, Tally before) {
        return now.value(figure)
                .flatMap(value -> before.value(figure)
                        .filter(earlier -> figure.unit().divided() || earlier.signum() != 0)
                        .map(earlier -> moved(figure, value, earlier)));
    }

    private static String moved(RepairFigure figure, BigDecimal now, BigDecimal before) {
        var by = now.subtract(before);
        var shown = switch (figure.unit()) {
            case RATE -> format("0.0", by.multiply(HUNDRED).abs());
            case MEAN -> format("0.00", by.abs());
            case COUNT, HOURS, YUAN ->
                format(
                                "0",
                                by.multiply(HUNDRED)
                                        .divide(before.abs(), 0, java.math.RoundingMode.HALF_UP)
                                        .abs())
                        + "%";
        };
        return (by.signum() < 0 ? "▼ " : by.signum() > 0 ? "▲ " : "= ") + shown;
    }

    /** What a group is called. */
    String label(Dimension dimension, Group group, Map<String, String> buildings, Locale locale) {
        return label(dimension, group.key(), group.name(), buildings, locale);
    }

    String label(
            Dimension dimension,
            @Nullable String key,
            @Nullable GroupName name,
            Map<String, String> buildings,
            Locale locale) {
        if (key == null) {
            return text(locale, "repair-figures.none." + dimension);
        }
        return switch (dimension) {
            case TRADE -> text(locale, "staff.trade." + key);
            case ITEM ->
                key.equals("*")
                        ? text(locale, "repair-figures.offList")
                        : key + " " + (name == null ? "" : name.in(locale));
            case BUILDING -> buildings.getOrDefault(key, key);
            case TECHNICIAN -> name == null ? key : name.in(locale);
            case FAULT -> or(locale, "repair.value.faultType." + key, key);
            case MONTH -> key;
        };
    }
}
