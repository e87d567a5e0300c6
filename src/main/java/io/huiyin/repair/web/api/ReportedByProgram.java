package io.huiyin.repair.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Priority;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.Entered;
import io.huiyin.repair.RecordReader;
import io.huiyin.repair.Recording;
import io.huiyin.repair.web.api.NewRepair.Caller;
import io.huiyin.repair.web.api.NewRepair.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what a program posted into what the desk enters: names become ids, and faults are told under the posted fields. */
@Component
class ReportedByProgram {
    private static final Map<String, String> POSTED = Map.of(
            "homeId", "place.home",
            "placeId", "place.publicPlace",
            "place", "place.text",
            "spot", "place.spot",
            "customer", "customer.name",
            "telephone", "customer.telephone",
            "noTelephoneBecause", "customer.noTelephoneBecause");

    private final RecordReader reader;
    private final PublicPlaces places;
    private final Contacts contacts;

    ReportedByProgram(RecordReader reader, PublicPlaces places, Contacts contacts) {
        this.reader = reader;
        this.places = places;
        this.contacts = contacts;
    }

    /** Reads the whole, or throws the {@link ApiFailure} with a fault for each wrong field. */
    Recording read(NewRepair body, Community community) {
        var faults = new ArrayList<FieldFault>();
        var contact = contact(body.contact(), community, faults);
        var entered = new HashMap<String, @Nullable Object>();
        place(body.place(), community, entered, faults);
        caller(body.customer() == null ? Caller.NOBODY : body.customer(), entered);
        report(body, entered);
        try {
            var recording = reader.read(Entered.json(entered), community, contact.orElse(null));
            if (faults.isEmpty()) {
                return recording;
            }
        } catch (ActIncomplete incomplete) {
            incomplete.faults().stream().map(ReportedByProgram::posted).forEach(fault -> add(fault, faults));
        }
        throw ApiFailure.faulty(faults);
    }

    private Optional<Contact> contact(@Nullable Long id, Community community, List<FieldFault> faults) {
        var found = id == null ? Optional.<Contact>empty() : contacts.find(community.id(), id);
        if (id != null && found.isEmpty()) {
            faults.add(new FieldFault("contact", Reason.of("api.fault.contact", id.toString())));
        }
        return found;
    }

    private void place(
            @Nullable Place place,
            Community community,
            Map<String, @Nullable Object> entered,
            List<FieldFault> faults) {
        entered.put("where", "OTHER");
        entered.put("place", "-");
        if (place == null || named(place) != 1) {
            faults.add(new FieldFault("place", Reason.of("api.fault.place")));
            return;
        }
        entered.put("place", place.text());
        entered.put("spot", place.spot());
        if (filled(place.home())) {
            entered.put("where", "HOME");
            entered.put("home", place.home());
        } else if (filled(place.publicPlace())) {
            entered.put("where", "PUBLIC");
            entered.put("placeId", publicPlace(place, community));
        }
    }

    /** What is not known gets an id that nobody has, so that the reader refuses it like any other. */
    private long publicPlace(Place place, Community community) {
        var name = Objects.requireNonNull(place.publicPlace()).strip();
        return places.of(community.id()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .map(PublicPlace::id)
                .orElse(-1L);
    }

    private static void caller(Caller caller, Map<String, @Nullable Object> entered) {
        entered.put("customer", caller.name());
        entered.put("telephone", caller.telephone());
        entered.put("noTelephoneBecause", caller.noTelephoneBecause());
    }

    private static void report(NewRepair body, Map<String, @Nullable Object> entered) {
        entered.put("fault", body.fault());
        entered.put("content", body.content());
        entered.put("trade", body.trade());
        entered.put("priority", Objects.requireNonNullElse(body.priority(), Priority.REGULAR));
        entered.put("item", body.item());
        entered.put("offList", body.offList());
        entered.put(
                "appointment",
                body.appointment() == null ? null : body.appointment().toInstant());
        entered.put("publicFacility", body.publicFacility());
        entered.put("readBack", body.readBack());
        entered.put("faultType", body.faultType());
        entered.put("assetId", body.assetId());
    }

    private static FieldFault posted(FieldFault fault) {
        return new FieldFault(POSTED.getOrDefault(fault.field(), fault.field()), fault.reason());
    }

    private static void add(FieldFault fault, List<FieldFault> faults) {
        if (faults.stream().noneMatch(known -> fault.field().startsWith(known.field()))) {
            faults.add(fault);
        }
    }

    private static long named(Place place) {
        return Stream.of(place.home(), place.publicPlace(), place.text())
                .filter(ReportedByProgram::filled)
                .count();
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
