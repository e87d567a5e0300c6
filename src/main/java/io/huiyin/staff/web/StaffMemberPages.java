package io.huiyin.staff.web;

import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.Administration;
import io.huiyin.staff.Appointment;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.passkey.Passkeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what an administrator sees of one of his staff; whom he does not administer does not exist. */
@Component
class StaffMemberPages {
    private static final int EVENTS_SHOWN = 20;

    private final Administration administration;
    private final Appointments appointments;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final FactorRules rules;
    private final AccountEvents events;

    StaffMemberPages(
            Administration administration,
            Appointments appointments,
            SecondFactors factors,
            Passkeys passkeys,
            FactorRules rules,
            AccountEvents events) {
        this.administration = administration;
        this.appointments = appointments;
        this.factors = factors;
        this.passkeys = passkeys;
        this.rules = rules;
        this.events = events;
    }

    StaffMember member(Viewer viewer, long id) {
        return administration.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    StaffMemberView view(Viewer viewer, long id, Map<String, String> faults) {
        var guard = new StaffMemberView.Guard(
                factors.of(id).orElse(null),
                passkeys.of(id).size(),
                factors.codesLeft(id),
                rules.asks(id),
                events.of(id, EVENTS_SHOWN));
        return new StaffMemberView(
                member(viewer, id),
                appointments.of(List.of(id)),
                administration.organisations(viewer),
                faults,
                id == viewer.staffId(),
                guard);
    }

    Optional<Appointment> held(long appointmentId) {
        return appointments.find(appointmentId);
    }
}
