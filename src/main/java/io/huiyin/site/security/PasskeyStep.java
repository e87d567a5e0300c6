package io.huiyin.site.security;

import io.huiyin.staff.StaffMember;
import io.huiyin.staff.passkey.PasskeyAnswer.Why;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Coming in by a passkey: as the second step, as the first one made there, or instead of password and code. */
@Component
public class PasskeyStep {
    private final PasskeyCheck check;
    private final OwnPasskeys own;
    private final SecondStep second;
    private final SignIn signIn;

    PasskeyStep(PasskeyCheck check, OwnPasskeys own, SecondStep second, SignIn signIn) {
        this.check = check;
        this.own = own;
        this.second = second;
        this.signIn = signIn;
    }

    /** A passkey of whoever gave the right password opens the session. */
    public CodeCheck.Result answer(
            StaffMember member, String answer, HttpServletRequest request, HttpServletResponse response) {
        var result = check.check(member, Purpose.SECOND_STEP, answer, request.getRemoteAddr());
        return second.goOn(member, result, request, response);
    }

    /** The first passkey opens the session too; the recovery codes are shown this once. */
    public OwnPasskeys.Made setUp(
            StaffMember member, String name, String answer, HttpServletRequest request, HttpServletResponse response) {
        if (second.hasFactor(member)) {
            return new OwnPasskeys.Made.Refused(Why.KNOWN);
        }
        var made = own.add(member, name, answer);
        if (made instanceof OwnPasskeys.Made.Added) {
            second.enter(member, request, response);
        }
        return made;
    }

    /** A device that makes sure who holds it proves both at once: having and knowing. */
    public Result signIn(String answer, HttpServletRequest request, HttpServletResponse response) {
        return switch (check.whoever(answer, request.getRemoteAddr())) {
            case PasskeyCheck.Whoever.Found(var member) ->
                new Result.Known(signIn.admit(member, true, request, response));
            case PasskeyCheck.Whoever.Nobody(var why) -> new Result.Refused("signin.passkey." + why);
            case PasskeyCheck.Whoever.Wait(var left) -> new Result.Wait(left);
        };
    }

    /** What came of signing in by a passkey alone. */
    public sealed interface Result {
        /** It goes on as after password and code. */
        record Known(SignIn.Result next) implements Result {}

        /** He stays outside: the key tells why. */
        record Refused(String key) implements Result {}

        /** He must wait. */
        record Wait(CodeCheck.Result.Wait left) implements Result {}
    }
}
