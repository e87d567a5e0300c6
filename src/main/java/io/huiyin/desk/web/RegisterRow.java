package io.huiyin.desk.web;

import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactLine.Subject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register as it is shown.
 *
 * @param home the home it came from; none when unknown
 */
public record RegisterRow(
        Contact contact, @Nullable String home, @Nullable Subject subject, Stopwatch stopwatch) {
    /** Who it was and where from, as far as the contact or its matter knows; empty when nobody does. */
    public String who() {
        var place = home == null && subject != null ? subject.place() : home;
        var name = contact.callerName() == null && subject != null ? subject.customer() : contact.callerName();
        return Stream.of(place, name).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** How the contact stands, as the end of a message key. */
    public String standing() {
        var outcome = contact.outcome();
        return outcome == null ? "OPEN" : outcome.name();
    }
}
