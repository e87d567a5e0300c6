package io.huiyin.repair.web;

import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a new order in the reader's words. */
@Component
class RecordWords {
    private static final String PARTY = "procedure.refused.party";
    private final MessageSource messages;

    RecordWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The first fault of each field. */
    Map<String, String> byField(List<FieldFault> faults, Locale locale) {
        return faults.stream()
                .collect(Collectors.toMap(
                        FieldFault::field, fault -> say(fault.reason(), locale), (first, second) -> first));
    }

    String say(Reason reason, Locale locale) {
        var args = reason.key().equals(PARTY)
                ? new Object[] {posts(reason.args(), locale)}
                : reason.args().toArray();
        return Objects.requireNonNull(messages.getMessage(reason.key(), args, locale));
    }

    private String posts(List<String> names, Locale locale) {
        return names.stream()
                .map(name -> messages.getMessage("staff.post." + name, null, name, locale))
                .collect(Collectors.joining(messages.getMessage("repair.record.comma", null, locale)));
    }
}
