package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.matter.Entry;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.phone.Sending.Outcome;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to a phone why something that had waited there was not done. */
@Component
class SendingWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final ReasonWords reasons;
    private final MessageSource messages;

    SendingWords(ReasonWords reasons, MessageSource messages) {
        this.reasons = reasons;
        this.messages = messages;
    }

    Sending notYours(Locale locale) {
        return Sending.of(Outcome.NOT_YOURS, List.of(say(locale, "repair-phone.sending.notYours")));
    }

    Sending othersOrder(Repair repair, Locale locale) {
        var holder = repair.order().technician().name();
        return Sending.of(
                Outcome.NOT_YOURS,
                List.of(
                        holder == null
                                ? say(locale, "repair-phone.sending.nobodys")
                                : say(locale, "repair-phone.heldBy", holder)));
    }

    Sending wrong(List<FieldFault> faults, Locale locale) {
        return Sending.of(
                Outcome.WRONG,
                reasons.byField(faults, locale).values().stream().distinct().toList());
    }

    Sending refused(List<Reason> against, int version, Locale locale) {
        return new Sending(Outcome.REFUSED, version, reasons.say(against, locale), List.of());
    }

    Sending changed(List<Entry> since, int version, ZoneId zone, Locale locale) {
        var changes = Change.of(since).stream()
                .map(change ->
                        CLOCK.format(change.at().atZone(zone)) + " " + change.who() + " " + say(locale, change.key()))
                .toList();
        return new Sending(Outcome.CHANGED, version, List.of(), changes);
    }

    private String say(Locale locale, String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, key, locale));
    }
}
