package io.huiyin.history;

import io.huiyin.estate.Building;
import io.huiyin.estate.Community;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.repair.Books;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.Report;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a request of older books into the words of a repair. */
@Component
class OldRequests {
    private static final int LONGEST_FAULT = 60;
    private static final int LONGEST_NAME = 60;
    private final Homes homes;
    private final MessageSource messages;

    OldRequests(Homes homes, MessageSource messages) {
        this.homes = homes;
        this.messages = messages;
    }

    RepairAct.TakeOver takeOver(OldRequest request, String source, Locale language) {
        var telephone = telephone(request.telephone());
        var report = new Report(
                null,
                request.received(),
                content(request),
                fault(request),
                null,
                Priority.REGULAR,
                null,
                false,
                null,
                telephone,
                telephone == null ? text("history.noTelephone", language) : null,
                false,
                false);
        return new RepairAct.TakeOver(report, new Books(source, request.channel(), request.status()));
    }

    RepairAct.EndTakenOver end(OldRequest request, Locale language) {
        var result = request.result().isEmpty() ? text("history.noResult", language) : request.result();
        return new RepairAct.EndTakenOver(result);
    }

    Location where(OldRequest request, Community community, Optional<Building> building) {
        var home = labels(request, building)
                .flatMap(label -> homes.byLabel(community.id(), label).stream())
                .findFirst();
        return home.map(found -> new Location(found.id(), found.buildingId(), null, found.label()))
                .orElseGet(() -> new Location(null, building.map(Building::id).orElse(null), null, request.place()));
    }

    private static Stream<String> labels(OldRequest request, Optional<Building> building) {
        return request.home().isEmpty()
                ? Stream.of(request.address())
                : Stream.concat(
                        building.stream().map(known -> known.code() + "-" + request.home()), Stream.of(request.home()));
    }

    Customer customer(OldRequest request) {
        var name = request.customer();
        return name.isEmpty() ? Customer.NOBODY : new Customer(null, cut(name, LONGEST_NAME));
    }

    private static String content(OldRequest request) {
        return Stream.of(request.category(), request.description())
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(": "));
    }

    private static String fault(OldRequest request) {
        return cut(request.category().isEmpty() ? request.description() : request.category(), LONGEST_FAULT);
    }

    private static String cut(String text, int most) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** A number that can't be read stands in the content of many books as a note; it is none to call. */
    private static @Nullable String telephone(String written) {
        try {
            return written.isEmpty()
                    ? null
                    : Phone.parse(written).stream().map(Phone::full).collect(Collectors.joining("/"));
        } catch (PhoneUnreadable unreadable) {
            return null;
        }
    }

    private String text(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
