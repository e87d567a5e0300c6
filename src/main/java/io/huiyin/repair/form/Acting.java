package io.huiyin.repair.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActReader;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Entered;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes an act of a form that was filled in, and performs it. */
@Component
public class Acting {
    private final RepairDesk desk;
    private final ActReader reader;
    private final DrawnSignatures signatures;

    Acting(RepairDesk desk, ActReader reader, DrawnSignatures signatures) {
        this.desk = desk;
        this.reader = reader;
        this.signatures = signatures;
    }

    /**
     * A form as it came: which act, of which order as it was seen, and what was entered.
     *
     * @param doneAt when it was done, where a phone without network sends it later
     * @param mustSign whether who signs stands before the glass, so that an empty one is refused
     */
    public record Sent(
            ActResource resource,
            String number,
            int seen,
            @Nullable UUID submission,
            Map<String, String[]> entered,
            boolean mustSign,
            @Nullable Instant doneAt) {
        /** What differs when the same form is sent again. */
        private static final Set<String> UNASKED = Set.of("_csrf", "submission", "who", "about", "waiting", "doneAgo");

        public Sent(
                ActResource resource,
                String number,
                int seen,
                @Nullable UUID submission,
                Map<String, String[]> entered,
                boolean mustSign) {
            this(resource, number, seen, submission, entered, mustSign, null);
        }

        /** What was asked, so that the same mark with another content is noticed. */
        private @Nullable Submission once() {
            return submission == null ? null : new Submission(submission, print(), doneAt);
        }

        private String print() {
            var asked = resource.noun() + " " + number;
            var content = entered.entrySet().stream()
                    .filter(field -> !UNASKED.contains(field.getKey()))
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> field.getKey() + "=" + String.join(",", field.getValue()))
                    .collect(Collectors.joining("&", asked + "?", ""));
            return asked + " " + UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
        }
    }

    /** What came of it. */
    public sealed interface Answer {
        /** Done, now or by the same form before. */
        record Done(Stage stage) implements Answer {}

        /** Fields of the form are missing or wrong. */
        record Wrong(List<FieldFault> faults) implements Answer {}

        /** The table does not allow it. */
        record Refused(List<Reason> reasons) implements Answer {
            private static final String PARTY = "procedure.refused.party";

            /** What a whole page answers: 403 when it is for others to do. A part of a page always comes back with 422, to be shown. */
            public HttpStatus status(boolean part) {
                var others = reasons.stream().anyMatch(reason -> reason.key().equals(PARTY));
                return others && !part ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
            }
        }

        /** Somebody acted in between. */
        record Stale(List<Entry> since) implements Answer {}

        record Absent() implements Answer {}
    }

    public Answer act(Community community, Sent sent, Performer by) {
        return desk.find(community, sent.number())
                .map(repair -> act(community, repair, sent, by))
                .orElseGet(Answer.Absent::new);
    }

    private Answer act(Community community, Repair repair, Sent sent, Performer by) {
        var entered = Entered.form(sent.entered());
        var taken = signatures.ofForm(sent.resource(), entered, sent.mustSign());
        var faults = new ArrayList<>(taken.faults());
        try {
            var act = reader.read(sent.resource(), taken.entered(), community, repair.order(), by);
            if (faults.isEmpty()) {
                return answer(desk.perform(community, sent.number(), sent.seen(), act, by, sent.once()));
            }
        } catch (ActIncomplete incomplete) {
            incomplete.faults().stream()
                    .filter(fault -> taken.faults().isEmpty() || !fault.field().equals("evidence"))
                    .map(Acting::atItsField)
                    .forEach(faults::add);
        }
        return new Answer.Wrong(faults);
    }

    private static Answer answer(Performed performed) {
        return switch (performed) {
            case Performed.Done(var matter) -> new Answer.Done(Stage.valueOf(matter.stage()));
            case Performed.Repeated(var matter) -> new Answer.Done(Stage.valueOf(matter.stage()));
            case Performed.Refused(var reasons) -> new Answer.Refused(reasons);
            case Performed.Stale(var matter, var since) -> new Answer.Stale(since);
            case Performed.Absent() -> new Answer.Absent();
        };
    }

    /** Where the form asks it: the signer's name in the field of that name, and stars are given rather than numbers. */
    private static FieldFault atItsField(FieldFault fault) {
        return switch (fault.field()) {
            case "signature.name" -> new FieldFault("name", fault.reason());
            case "technician" -> new FieldFault("technicianId", fault.reason());
            case "quality", "attitude" -> new FieldFault(fault.field(), Reason.of("repair.field.stars"));
            default -> fault;
        };
    }
}
