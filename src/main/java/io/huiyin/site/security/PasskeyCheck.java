package io.huiyin.site.security;

import io.huiyin.staff.AccountEvent;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.SignInThrottle;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.factor.SecondFactors.Means;
import io.huiyin.staff.passkey.PasskeyAnswer;
import io.huiyin.staff.passkey.PasskeyAnswer.Refused;
import io.huiyin.staff.passkey.PasskeyAnswer.Right;
import io.huiyin.staff.passkey.PasskeyAnswer.Why;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import io.huiyin.staff.passkey.PasskeyProofs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a passkey's answer where a code could be given too, and where it signs somebody in by itself. */
@Component
class PasskeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);

    private final PasskeyDoor door;
    private final PasskeyProofs proofs;
    private final SignInThrottle throttle;
    private final StaffMembers staff;
    private final AccountEvents events;

    PasskeyCheck(
            PasskeyDoor door, PasskeyProofs proofs, SignInThrottle throttle, StaffMembers staff, AccountEvents events) {
        this.door = door;
        this.proofs = proofs;
        this.throttle = throttle;
        this.staff = staff;
        this.events = events;
    }

    /** Wrong answers count with wrong codes. */
    CodeCheck.Result check(StaffMember member, Purpose purpose, String answer, String address) {
        var counted = "code:" + member.login();
        var wait = throttle.attempt(counted, address);
        if (wait.isPresent()) {
            return new CodeCheck.Result.Wait(wait.get());
        }
        return switch (given(purpose, member.id(), answer)) {
            case Right _ -> {
                throttle.succeeded(counted, address);
                yield new CodeCheck.Result.Right(Means.PASSKEY);
            }
            case Refused(var why, var id) -> refused(why, id, address);
        };
    }

    /** Who it is that signs in with nothing but a passkey; it counts by address alone, since nobody is named. */
    Whoever whoever(String answer, String address) {
        var counted = "passkey:" + address;
        var wait = throttle.attempt(counted, address);
        if (wait.isPresent()) {
            return new Whoever.Wait(new CodeCheck.Result.Wait(wait.get()));
        }
        return switch (given(Purpose.SIGN_IN, 0, answer)) {
            case Right(var passkey) -> {
                throttle.succeeded(counted, address);
                yield staff.find(passkey.staffId())
                        .filter(StaffMember::active)
                        .map(member -> (Whoever) new Whoever.Found(member))
                        .orElseGet(() -> new Whoever.Nobody(Why.FOREIGN));
            }
            case Refused(var why, var id) -> {
                refused(why, id, address);
                yield new Whoever.Nobody(why);
            }
        };
    }

    /** Who a passkey says it is. */
    sealed interface Whoever {
        /** Somebody at work here. */
        record Found(StaffMember member) implements Whoever {}

        /** Nobody. */
        record Nobody(Why why) implements Whoever {}

        /** Too many answers that were nobody's. */
        record Wait(CodeCheck.Result.Wait left) implements Whoever {}
    }

    private PasskeyAnswer given(Purpose purpose, long staffId, String answer) {
        return door.home()
                .map(home -> proofs.prove(home, purpose, staffId, answer))
                .orElseGet(() -> new Refused(Why.FOREIGN, staffId));
    }

    private CodeCheck.Result refused(Why why, long staffId, String address) {
        LOG.info("A passkey was refused from {}: {}", address, why);
        if (why == Why.COPIED) {
            events.note(staffId, AccountEvent.Kind.PASSKEY_COPIED, null, "");
        }
        return new CodeCheck.Result.Wrong("signin.passkey." + why);
    }
}
