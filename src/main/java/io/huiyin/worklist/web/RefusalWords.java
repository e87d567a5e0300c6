package io.huiyin.worklist.web;

import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on a board or list why an act was refused. */
@Component
class RefusalWords {
    private static final String PARTY = "procedure.refused.party";
    private final MessageSource messages;

    RefusalWords(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Locale locale, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }

    String say(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> say(reason, locale)).collect(Collectors.joining(" "));
    }

    private String say(Reason reason, Locale locale) {
        return reason.key().equals(PARTY)
                ? text(reason.key(), locale, posts(reason.args(), locale))
                : text(reason.key(), locale, reason.args().toArray());
    }

    private String posts(List<String> names, Locale locale) {
        return names.stream()
                .map(name -> text("staff.post." + name, locale))
                .collect(Collectors.joining(text("repair.record.comma", locale)));
    }
}
