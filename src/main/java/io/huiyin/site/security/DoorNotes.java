package io.huiyin.site.security;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.StaffNotes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Notes who came in and who was refused at the door; a login that nobody has is not kept, since people type passwords there. */
@Component
class DoorNotes {
    private final Audit audit;
    private final StaffNotes notes;
    private final StaffMembers staff;
    private final MeterRegistry meters;

    DoorNotes(Audit audit, StaffNotes notes, StaffMembers staff, MeterRegistry meters) {
        this.audit = audit;
        this.notes = notes;
        this.staff = staff;
        this.meters = meters;
    }

    void welcomed(StaffMember member, String address) {
        notes.write(Doer.staff(member.id(), member.name(), address), Kind.SIGNED_IN, member.id());
        count("welcomed");
    }

    /** Somebody gave this login and was not let in. */
    void refused(String login, String address) {
        count("refused");
        var by = Doer.stranger(address);
        staff.byLogin(login)
                .ifPresentOrElse(
                        member -> notes.write(by, Kind.SIGN_IN_REFUSED, member.id()),
                        () -> audit.note(Note.of(Kind.SIGN_IN_REFUSED), by));
    }

    private void count(String result) {
        meters.counter("huiyin.sign.ins", "result", result).increment();
    }
}
