package io.huiyin.site.security;

import io.huiyin.staff.AccountEvent.Kind;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.Sessions;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.passkey.Passkey;
import io.huiyin.staff.passkey.PasskeyAnswer;
import io.huiyin.staff.passkey.PasskeyAnswer.Right;
import io.huiyin.staff.passkey.PasskeyAnswer.Why;
import io.huiyin.staff.passkey.PasskeyProofs;
import io.huiyin.staff.passkey.Passkeys;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may do with his own passkeys once he has proved to be himself; each is noted. */
@Component
public class OwnPasskeys {
    /** The longest name of a passkey. */
    public static final int LONGEST_NAME = 60;

    private final PasskeyDoor door;
    private final PasskeyProofs proofs;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Noting noting;

    OwnPasskeys(PasskeyDoor door, PasskeyProofs proofs, Passkeys passkeys, SecondFactors factors, Noting noting) {
        this.door = door;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.factors = factors;
        this.noting = noting;
    }

    /** Notes what happened, and ends what must not go on. */
    @Component
    record Noting(AccountEvents events, Sessions sessions) {}

    /** What came of a new passkey. */
    public sealed interface Made {
        /** It is there; recovery codes, to be shown once, when there were none. */
        record Added(Passkey passkey, List<String> codes) implements Made {}

        /** It is not. */
        record Refused(Why why) implements Made {}
    }

    @Transactional
    public Made add(StaffMember member, String name, String answer) {
        return door.home()
                .map(home -> proofs.register(home, member.id(), name, answer))
                .map(result -> switch (result) {
                    case Right(var passkey) -> added(member, passkey);
                    case PasskeyAnswer.Refused refused -> new Made.Refused(refused.why());
                })
                .orElseGet(() -> new Made.Refused(Why.FOREIGN));
    }

    private Made added(StaffMember member, Passkey passkey) {
        noting.events().note(member.id(), Kind.PASSKEY_ADDED, member.id(), passkey.name());
        return new Made.Added(passkey, factors.firstRecoveryCodes(member.id()));
    }

    public void rename(StaffMember member, Passkey passkey, String name) {
        passkeys.rename(member.id(), passkey.id(), name);
    }

    /** Whoever holds the device may have come in by it: all other sessions end. */
    @Transactional
    public void remove(StaffMember member, Passkey passkey, String keptSessionId) {
        if (factors.removePasskey(member.id(), passkey.id())) {
            noting.events().note(member.id(), Kind.PASSKEY_REMOVED, member.id(), passkey.name());
            noting.sessions().end(member.id(), keptSessionId);
        }
    }
}
