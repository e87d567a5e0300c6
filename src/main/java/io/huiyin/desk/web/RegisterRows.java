package io.huiyin.desk.web;

import io.huiyin.desk.FrontDesk;
import io.huiyin.estate.Home;
import io.huiyin.estate.Homes;
import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the homes' names beside contacts, all at once. */
@Component
class RegisterRows {
    private final Homes homes;
    private final FrontDesk desk;

    RegisterRows(Homes homes, FrontDesk desk) {
        this.homes = homes;
        this.desk = desk;
    }

    List<RegisterRow> ofContacts(long communityId, List<Contact> contacts) {
        return of(
                communityId,
                contacts.stream().map(contact -> new ContactLine(contact, null)).toList());
    }

    List<RegisterRow> of(long communityId, List<ContactLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var labels = homes.all(communityId, homeIds(lines)).stream().collect(Collectors.toMap(Home::id, Home::label));
        var limit = desk.timeToRecord(lines.getFirst().contact());
        return lines.stream()
                .map(line -> new RegisterRow(
                        line.contact(),
                        labels.get(Objects.requireNonNullElse(line.contact().homeId(), 0L)),
                        line.subject(),
                        new Stopwatch(
                                line.contact().openedAt(), limit, line.contact().closedAt())))
                .toList();
    }

    private static List<Long> homeIds(List<ContactLine> lines) {
        return lines.stream()
                .map(line -> line.contact().homeId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
