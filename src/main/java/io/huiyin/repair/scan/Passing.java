package io.huiyin.repair.scan;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Phone;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Contact.Channel;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Location;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Submission;
import io.huiyin.message.Refresh;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.OutsideReports;
import io.huiyin.repair.OutsideReports.Seen;
import io.huiyin.repair.scan.PlaceReports.Known;
import io.huiyin.repair.scan.ScanViews.Spot;
import io.huiyin.repair.scan.SeenFaults.Choice;
import io.huiyin.staff.Actor;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a passer-by saw at a public place (REP-20): an order at once, or one more who saw what is known. */
@Service
class Passing {
    private static final int LONGEST = 500;

    private final OutsideReports orders;
    private final PlaceReports reports;
    private final SeenFaults faults;
    private final Attachments attachments;
    private final Books books;

    Passing(OutsideReports orders, PlaceReports reports, SeenFaults faults, Attachments attachments, Books books) {
        this.orders = orders;
        this.reports = reports;
        this.faults = faults;
        this.attachments = attachments;
        this.books = books;
    }

    /** Where it is written down besides. */
    @Component("passingBooks")
    record Books(Contacts contacts, TransactionTemplate transactions, Refresh refresh, Clock clock) {}

    /** What came of it. */
    sealed interface Answer {
        /** An order was written, now or by the same form before; perhaps without its photo. */
        record Taken(@Nullable Reason photo) implements Answer {}

        record Wrong(List<FieldFault> faults) implements Answer {}

        /** The same is open there. */
        record Known(PlaceReports.Known same) implements Answer {}
    }

    Answer report(Spot spot, ScanForm form) {
        var wrong = faultsOf(spot, form);
        if (!wrong.isEmpty()) {
            return new Answer.Wrong(wrong);
        }
        var choice = faults.chosen(spot.place().kind(), form.chosen()).orElseThrow();
        var same = form.insists() || isOther(spot, choice) ? Optional.<Known>empty() : same(spot, choice);
        return same.<Answer>map(Answer.Known::new).orElseGet(() -> take(spot, form, choice));
    }

    private boolean isOther(Spot spot, Choice choice) {
        return faults.isOther(spot.place().kind(), choice);
    }

    private List<FieldFault> faultsOf(Spot spot, ScanForm form) {
        var wrong = new ArrayList<FieldFault>();
        var choice = faults.chosen(spot.place().kind(), form.chosen());
        if (choice.isEmpty()) {
            wrong.add(new FieldFault("fault", Reason.of("repair-scan.fault.choose")));
        }
        if (choice.filter(each -> isOther(spot, each)).isPresent()
                && form.words().isEmpty()) {
            wrong.add(new FieldFault("what", Reason.of("repair-scan.fault.what")));
        }
        if (form.words().length() > LONGEST) {
            wrong.add(new FieldFault(
                    "what",
                    Reason.of("field.tooLong", String.valueOf(form.words().length()), String.valueOf(LONGEST))));
        }
        unreadable(form.number()).ifPresent(why -> wrong.add(new FieldFault("telephone", why)));
        return wrong;
    }

    private static Optional<Reason> unreadable(String number) {
        try {
            return number.isEmpty() || !Phone.parse(number).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Reason.of("field.number"));
        } catch (EstateRefusal refused) {
            return Optional.of(refused.reason());
        }
    }

    /** The same fault that is open at the place. */
    private Optional<Known> same(Spot spot, Choice choice) {
        return reports.lately(spot.place().communityId(), spot.place().id()).stream()
                .filter(known -> !known.ended() && known.fault().equals(choice.words()))
                .findFirst();
    }

    private Answer take(Spot spot, ScanForm form, Choice choice) {
        var place = spot.place();
        var where = new Location(null, place.buildingId(), place.id(), place.name());
        var content = form.words().isEmpty() ? choice.words() : form.words();
        var seen = new Seen(
                where,
                choice.words(),
                content,
                SeenFaults.trade(place.kind()),
                SeenFaults.priority(choice),
                telephone(form.number()));
        var key = Objects.requireNonNullElseGet(form.submission(), UUID::randomUUID);
        var performed = written(spot, seen, new Submission(key, "scan " + place.id() + " " + choice.at() + content));
        return performed instanceof Performed.Done(var matter)
                ? new Answer.Taken(photo(matter.ref(), form))
                : new Answer.Taken(null);
    }

    private static @Nullable String telephone(String number) {
        return number.isEmpty()
                ? null
                : Phone.parse(number).stream().map(Phone::full).collect(Collectors.joining("/"));
    }

    private Performed written(Spot spot, Seen seen, Submission once) {
        return Objects.requireNonNull(books.transactions().execute(status -> {
            var performed = orders.inPassing(spot.community(), seen, faults.passerBy(), once);
            if (performed instanceof Performed.Done(var matter)) {
                reports.write(matter.ref(), spot.place().id(), false, once.key());
            } else {
                status.setRollbackOnly();
            }
            return performed;
        }));
    }

    /** A photo that can't be taken does not take the report with it. */
    private @Nullable Reason photo(MatterRef ref, ScanForm form) {
        var photo = form.photo();
        if (photo == null || !form.hasPhoto()) {
            return null;
        }
        try {
            var by = Actor.customer(faults.passerBy());
            var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
            return attachments.add(ref, Purpose.REPORTED, name, photo.getBytes(), by)
                            instanceof Attached.Refused(var why)
                    ? why
                    : null;
        } catch (IOException cutOff) {
            return Reason.of("paper.picture.damaged");
        }
    }

    /** One more saw it: counted once for a form, and in the register like a call that led to the same matter. */
    boolean seenToo(Spot spot, String number, UUID submission) {
        return reports.lately(spot.place().communityId(), spot.place().id()).stream()
                .filter(known -> known.number().equals(number) && !known.ended())
                .findFirst()
                .map(known -> seenToo(spot, known, submission))
                .orElse(false);
    }

    private boolean seenToo(Spot spot, Known known, UUID submission) {
        books.transactions().executeWithoutResult(status -> {
            if (reports.write(known.ref(), spot.place().id(), true, submission)) {
                var by = Actor.customer(faults.passerBy());
                var now = books.clock().instant();
                var contact = books.contacts().open(spot.community().id(), Channel.SCAN, by, now);
                books.contacts().led(known.ref(), contact.id(), now);
            }
        });
        books.refresh().announce(spot.community().id(), "contact", "repair:" + known.number());
        return true;
    }
}
