package io.huiyin.repair;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import io.huiyin.matter.Remarks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The telephone numbers on an order: masked for everybody, whole for who needs one; that he does stands on the timeline. */
@Component
public class CallNumbers {
    private final Remarks remarks;
    private final Audit audit;

    CallNumbers(Remarks remarks, Audit audit) {
        this.remarks = remarks;
        this.audit = audit;
    }

    /** As they were written down; what can't be read as a number is not shown at all rather than whole. */
    public static List<Phone> on(Repair repair) {
        var written = repair.order().report().telephone();
        try {
            return written == null || written.isBlank() ? List.of() : Phone.parse(written);
        } catch (PhoneUnreadable unreadable) {
            return List.of();
        }
    }

    /**
     * The whole numbers, for somebody to whom they are then shown: who, whose and why is written on the
     * order's timeline, for whoever reads the order, and in the audit (DSK-09).
     *
     * @param reason in words, or as a constant that the timeline has words for
     */
    @Transactional
    public List<Phone> reveal(Repair repair, String reason, Actor to) {
        var numbers = on(repair);
        if (!numbers.isEmpty()) {
            remarks.write(repair.matter().ref(), "TelephoneRevealed", facts(repair, numbers, reason), to);
            audit.note(note(repair, numbers, reason));
        }
        return numbers;
    }

    private static Note note(Repair repair, List<Phone> numbers, String reason) {
        var matter = repair.matter();
        return Note.of(Kind.TELEPHONE_REVEALED)
                .in(matter.communityId())
                .about(Subject.matter(matter.id(), matter.number()))
                .because(reason)
                .with(
                        masked(numbers),
                        Objects.requireNonNullElse(matter.customer().name(), ""));
    }

    private static String masked(List<Phone> numbers) {
        return numbers.stream().map(Phone::masked).collect(Collectors.joining(" "));
    }

    private static Map<String, Object> facts(Repair repair, List<Phone> numbers, String reason) {
        var facts = new LinkedHashMap<String, Object>();
        var customer = repair.matter().customer().name();
        if (customer != null) {
            facts.put("customer", customer);
        }
        facts.put("telephone", masked(numbers));
        facts.put("reason", reason);
        return facts;
    }
}
