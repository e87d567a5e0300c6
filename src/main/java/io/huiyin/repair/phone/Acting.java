package io.huiyin.repair.phone;

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
import io.huiyin.repair.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an act of a form that was filled in on a small screen, and performs it. */
@Component
public class Acting {
    private static final List<String> STARS = List.of("quality", "attitude");

    private final RepairDesk desk;
    private final ActReader reader;
    private final Glass glass;

    Acting(RepairDesk desk, ActReader reader, Glass glass) {
        this.desk = desk;
        this.reader = reader;
        this.glass = glass;
    }

    /** A form as it came: which act, of which order as it was seen, and what was entered. */
    public record Sent(
            ActResource resource,
            String number,
            int seen,
            @Nullable UUID submission,
            Map<String, String[]> entered) {
        /** What was asked, so that the same mark with another content is noticed. */
        private @Nullable Submission once() {
            return submission == null ? null : new Submission(submission, print());
        }

        private String print() {
            return entered.entrySet().stream()
                    .filter(field -> !field.getKey().startsWith("_"))
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> field.getKey() + "=" + String.join(",", field.getValue()))
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining("&", resource.noun() + " " + number + "?", ""), Print::of));
        }
    }

    /** What came of it. */
    public sealed interface Answer {
        /** Done, now or by the same form before. */
        record Done(Stage stage) implements Answer {}

        /** Fields are missing or wrong. */
        record Wrong(List<FieldFault> faults) implements Answer {}

        /** The table does not allow it. */
        record Refused(List<Reason> reasons) implements Answer {}

        /** Somebody acted in between. */
        record Stale(List<Entry> since) implements Answer {}

        record Absent() implements Answer {}
    }

    public Answer act(Community community, Sent sent, Performer by) {
        var taken = glass.take(sent.resource(), sent.entered());
        var faults = new ArrayList<>(taken.faults());
        try {
            var act = reader.read(sent.resource(), Entered.form(taken.entered()), community, by);
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

    /** The signer's name stands in the field of that name, and stars are given rather than numbers. */
    private static FieldFault atItsField(FieldFault fault) {
        if (fault.field().equals("signature.name")) {
            return new FieldFault("name", fault.reason());
        }
        return STARS.contains(fault.field())
                ? new FieldFault(fault.field(), Reason.of("repair-phone.stars.missing"))
                : fault;
    }
}
