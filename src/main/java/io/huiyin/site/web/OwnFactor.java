package io.huiyin.site.web;

import io.huiyin.site.security.OwnProof;
import io.huiyin.site.security.PasskeyDoor;
import io.huiyin.staff.AccountEvent.Kind;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.FactorRules;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import io.huiyin.staff.passkey.PasskeyHome;
import io.huiyin.staff.passkey.Passkeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may do with his own second factors once he has proved to be himself; each is noted. */
@Component
class OwnFactor {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyDoor door;
    private final OwnProof proof;
    private final Rule rule;

    OwnFactor(SecondFactors factors, Passkeys passkeys, PasskeyDoor door, OwnProof proof, Rule rule) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.door = door;
        this.proof = proof;
        this.rule = rule;
    }

    /** Who must have a second factor, and what happened to them. */
    @Component
    record Rule(FactorRules rules, AccountEvents events) {}

    boolean inUse(StaffMember member) {
        return factors.of(member.id()).isPresent();
    }

    boolean guarded(StaffMember member) {
        return factors.any(member.id());
    }

    FactorView view(StaffMember member, Map<String, String> faults) {
        return new FactorView(
                asked(member, faults),
                factors.of(member.id()).orElse(null),
                passkeys.of(member.id()),
                factors.codesLeft(member.id()),
                rule.rules().asks(member.id()),
                door.home().map(PasskeyHome::host).orElse(null),
                door.address());
    }

    FactorSetupView offered(StaffMember member, Map<String, String> faults) {
        return FactorSetupView.of(asked(member, faults), factors.offer(member.id()), "/account", inUse(member), null);
    }

    private ProofView asked(StaffMember member, Map<String, String> faults) {
        return new ProofView(
                member.login(),
                guarded(member),
                inUse(member),
                door.asking(member, Purpose.OWN_PROOF).orElse(null),
                faults);
    }

    /** Message keys of what is wrong, by field; code or passkey are looked at, and used up, only when the password is right. */
    Map<String, String> faults(StaffMember member, ProofForm form, String address) {
        var faults = new HashMap<String, String>();
        proof.passwordFault(member, form.typedPassword(), address).ifPresent(key -> faults.put("password", key));
        if (faults.isEmpty() && guarded(member)) {
            proof.secondFault(member, form.typedCode(), form.givenPasskey(), address)
                    .ifPresent(key -> faults.put("code", key));
        }
        return faults;
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
    public void removeAuthenticator(StaffMember member) {
        factors.removeAuthenticator(member.id());
        rule.events().note(member.id(), Kind.SECOND_FACTOR_OFF, member.id(), "");
    }

    private List<String> noted(StaffMember member, Kind kind, List<String> codes) {
        rule.events().note(member.id(), kind, member.id(), "");
        return codes;
    }
}
