package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the record of a new work order of what was entered in a form or as JSON, beside the contact that it came from. */
@Component
public class RecordReader {
    private final PlaceReader places;
    private final CallerReader callers;
    private final PriceLists prices;
    private final DiagnosisReader diagnoses;
    private final Clock clock;

    RecordReader(PlaceReader places, CallerReader callers, PriceLists prices, DiagnosisReader diagnoses, Clock clock) {
        this.places = places;
        this.callers = callers;
        this.prices = prices;
        this.diagnoses = diagnoses;
        this.clock = clock;
    }

    /**
     * Reads the record (REP-01). Fields: {@code where} (HOME, PUBLIC, OTHER), {@code homeId} or
     * {@code home} (its label), {@code placeId}, {@code place}, {@code spot}, {@code publicFacility}, {@code fault}, {@code content}, {@code trade}, {@code priority}, {@code item} (the
     * id, code or name of a line of the price list), {@code offList}, {@code appointment}, {@code telephone},
     * {@code telephoneId}, {@code noTelephoneBecause}, {@code faultType}, {@code assetId}, {@code personId}, {@code customer}, {@code readBack}.
     *
     * @param contact where it came from; none for what staff found themselves
     * @throws io.huiyin.procedure.ActIncomplete with a fault for each field that is wrong or missing
     */
    public Recording read(Entered entered, Community community, @Nullable Contact contact) {
        var reading = new Reading(entered, community.zone());
        return reading.whole(() -> recording(reading, community, contact));
    }

    private Recording recording(Reading in, Community community, @Nullable Contact contact) {
        var place = places.read(in, community, contact);
        var customer = callers.customer(in, community.id(), contact);
        var telephone = callers.telephone(in, community.id(), contact);
        var item = item(in, community);
        var fault = in.text("fault");
        var trade = item.map(PriceItem::trade).orElseGet(() -> trade(in));
        var report = new Report(
                contact == null ? null : contact.id(),
                contact == null ? clock.instant() : contact.openedAt(),
                content(in),
                fault,
                trade,
                in.choice("priority", Priority.class),
                item.map(PriceItem::id).orElse(null),
                in.ticked("offList") && item.isEmpty(),
                appointment(in),
                telephone,
                in.maybe("noTelephoneBecause"),
                place.publicFacility(),
                in.ticked("readBack"));
        var told = diagnoses.told(in, community.id(), fault, trade);
        return new Recording(place.location(), customer, report.about(told));
    }

    /** In the customer's words; the fault where nothing more was said. */
    private static String content(Reading in) {
        return Stream.of("content", "fault")
                .map(in::maybe)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("-");
    }

    private static @Nullable Trade trade(Reading in) {
        return in.maybe("trade") == null ? null : in.choice("trade", Trade.class);
    }

    /** An appointment lies ahead; what is wanted at once has none. */
    private @Nullable Instant appointment(Reading in) {
        var appointment = in.maybeMoment("appointment");
        if (appointment != null && appointment.isBefore(clock.instant())) {
            in.fault("appointment", "repair.record.fault.appointment");
        }
        return appointment;
    }

    private Optional<PriceItem> item(Reading in, Community community) {
        var typed = in.maybe("item");
        if (typed == null) {
            return Optional.empty();
        }
        var list = prices.inForce(community.id(), clock.instant());
        var found = list.stream()
                .flatMap(version -> prices.items(version.id()).stream())
                .filter(item -> isCalled(item, typed))
                .findFirst();
        if (found.isEmpty()) {
            in.fault("item", "repair.record.fault.item");
        }
        return found;
    }

    private static boolean isCalled(PriceItem item, String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        var code = item.code().toLowerCase(Locale.ROOT);
        return wanted.equals(Long.toString(item.id()))
                || wanted.equals(code)
                || wanted.startsWith(code + " ")
                || typed.equals(item.name())
                || typed.equalsIgnoreCase(item.nameEn());
    }
}
