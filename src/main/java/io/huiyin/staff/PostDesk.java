package io.huiyin.staff;

import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives posts and takes them, with what follows for whoever is signed in. */
@Service
public class PostDesk {
    private final Appointments appointments;
    private final Lockouts lockouts;
    private final Sessions sessions;
    private final FactorRules rules;
    private final SecondFactors factors;

    PostDesk(
            Appointments appointments, Lockouts lockouts, Sessions sessions, FactorRules rules, SecondFactors factors) {
        this.appointments = appointments;
        this.lockouts = lockouts;
        this.sessions = sessions;
        this.rules = rules;
        this.factors = factors;
    }

    /** Whoever gets a post that asks for a second factor, and has none, is signed out and led to set one up. */
    @Transactional
    public void appoint(long staffId, Post post, Organisation organisation) {
        appointments.appoint(staffId, post, organisation);
        if (rules.asks(staffId) && !factors.any(staffId)) {
            sessions.end(staffId, null);
        }
    }

    /** Whoever loses a post is locked out, and comes in again by what he still holds. */
    @Transactional
    public void end(Appointment held) {
        appointments.end(held.id());
        lockouts.lockOut(held.staffId(), null);
    }
}
