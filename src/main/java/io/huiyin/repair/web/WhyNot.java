package io.huiyin.repair.web;

import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language why an act is refused, and what is wrong with a field. */
@Component
class WhyNot {
    static final String PARTY = "procedure.refused.party";
    private final MessageSource messages;

    WhyNot(MessageSource messages) {
        this.messages = messages;
    }

    String say(Reason reason, Locale locale) {
        return switch (reason.key()) {
            case PARTY -> text(locale, PARTY, posts(reason, locale));
            case "repair.rule.NOTHING_IS_MISSING.missing" ->
                text(locale, reason.key(), joined(reason, "repair.missing.", locale));
            default -> text(locale, reason.key(), reason.args().toArray());
        };
    }

    List<String> say(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> say(reason, locale)).toList();
    }

    /** The posts that a refusal names, in words. */
    String posts(Reason reason, Locale locale) {
        return reason.args().stream().map(party -> party(party, locale)).collect(comma(locale));
    }

    private String party(String name, Locale locale) {
        var outside = messages.getMessage("procedure.party." + name, null, null, locale);
        return outside == null ? text(locale, "staff.post." + name) : outside;
    }

    String text(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }

    private String joined(Reason reason, String prefix, Locale locale) {
        return reason.args().stream().map(name -> text(locale, prefix + name)).collect(comma(locale));
    }

    private Collector<CharSequence, ?, String> comma(Locale locale) {
        return Collectors.joining(text(locale, "matter.list.comma"));
    }
}
