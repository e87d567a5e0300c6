package io.huiyin.site.web;

import io.huiyin.staff.AccountEvent.Kind;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may do with his own second factor once he has proved to be himself; each is noted. */
@Component
class OwnFactor {
    private final SecondFactors factors;
    private final FactorRules rules;
    private final AccountEvents events;

    OwnFactor(SecondFactors factors, FactorRules rules, AccountEvents events) {
        this.factors = factors;
        this.rules = rules;
        this.events = events;
    }

    boolean inUse(StaffMember member) {
        return factors.of(member.id()).isPresent();
    }

    boolean asked(StaffMember member) {
        return rules.asks(member.id());
    }

    FactorView view(StaffMember member, Map<String, String> faults) {
        return new FactorView(member.login(), factors.of(member.id()).orElse(null), asked(member), faults);
    }

    FactorSetupView offered(StaffMember member, Map<String, String> faults) {
        return FactorSetupView.of(member, factors.offer(member.id()), "/account", inUse(member), faults);
    }

    /** The recovery codes, to be shown once; none when the code is not the new authenticator's. */
    @Transactional
    public List<String> setUp(StaffMember member, String code) {
        return factors.confirm(member.id(), code)
                .map(codes -> noted(member, Kind.SECOND_FACTOR_ON, codes))
                .orElse(List.of());
    }

    @Transactional
    public List<String> renewCodes(StaffMember member) {
        return noted(member, Kind.RECOVERY_CODES_RENEWED, factors.renewRecoveryCodes(member.id()));
    }

    @Transactional
    public void remove(StaffMember member) {
        factors.remove(member.id());
        events.note(member.id(), Kind.SECOND_FACTOR_OFF, member.id(), "");
    }

    private List<String> noted(StaffMember member, Kind kind, List<String> codes) {
        events.note(member.id(), kind, member.id(), "");
        return codes;
    }
}
