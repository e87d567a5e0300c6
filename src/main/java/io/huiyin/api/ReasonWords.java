package io.huiyin.api;

import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Party;
import io.huiyin.procedure.Reason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts reasons into the reader's words; what their arguments name, posts and missing fields, too. */
@Component
public class ReasonWords {
    private static final String PARTY = "procedure.refused.party";
    private static final String MISSING = ".missing";
    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The reason as a sentence. */
    public String say(Reason reason, Locale locale) {
        if (reason.key().equals(PARTY)) {
            return text(reason.key(), locale, parties(reason.args(), locale));
        }
        if (reason.key().endsWith(MISSING)) {
            return text(reason.key(), locale, named(module(reason) + MISSING + ".", reason.args(), locale));
        }
        return text(reason.key(), locale, reason.args().toArray());
    }

    /** The reasons as sentences. */
    public List<String> say(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> say(reason, locale)).toList();
    }

    /** What is wrong with each field, the first fault of each. */
    public Map<String, String> byField(List<FieldFault> faults, Locale locale) {
        var said = new LinkedHashMap<String, String>();
        faults.forEach(fault -> said.putIfAbsent(fault.field(), say(fault.reason(), locale)));
        return said;
    }

    private String parties(List<String> names, Locale locale) {
        return names.stream()
                .map(name -> text(outside(name) ? "procedure.party." + name : "staff.post." + name, locale))
                .collect(Collectors.joining(text("api.list.comma", locale)));
    }

    private static boolean outside(String name) {
        return Arrays.stream(Party.Outside.values())
                .anyMatch(party -> party.name().equals(name));
    }

    private String named(String prefix, List<String> names, Locale locale) {
        return names.stream()
                .map(name -> Objects.requireNonNull(messages.getMessage(prefix + name, null, name, locale)))
                .collect(Collectors.joining(text("api.list.comma", locale)));
    }

    private static String module(Reason reason) {
        return reason.key().substring(0, reason.key().indexOf('.'));
    }

    /** A reason that has no words yet shows its key rather than hiding the refusal. */
    private String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }
}
