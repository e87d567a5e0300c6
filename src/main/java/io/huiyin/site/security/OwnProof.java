package io.huiyin.site.security;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.SignInThrottle;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks somebody signed in once more who he is before his account is changed: a page left open must not be enough. */
@Component
public class OwnProof {
    private final Accounts accounts;
    private final CodeCheck codes;
    private final PasskeyCheck passkeys;
    private final SignInThrottle throttle;

    OwnProof(Accounts accounts, CodeCheck codes, PasskeyCheck passkeys, SignInThrottle throttle) {
        this.accounts = accounts;
        this.codes = codes;
        this.passkeys = passkeys;
        this.throttle = throttle;
    }

    /** The message key of what is wrong with the password, if anything. */
    public Optional<String> passwordFault(StaffMember member, String password, String address) {
        var counted = "own:" + member.login();
        if (throttle.attempt(counted, address).isPresent()) {
            return Optional.of("signin.tooMany");
        }
        if (accounts.verify(member.login(), password).isEmpty()) {
            return Optional.of("site.account.oldWrong");
        }
        throttle.succeeded(counted, address);
        return Optional.empty();
    }

    /** The message key of what is wrong with the passkey's answer, or without one with the code, if anything. */
    public Optional<String> secondFault(StaffMember member, String code, String passkey, String address) {
        var result = passkey.isEmpty()
                ? codes.check(member, code, address)
                : passkeys.check(member, Purpose.OWN_PROOF, passkey, address);
        return switch (result) {
            case CodeCheck.Result.Right _ -> Optional.empty();
            case CodeCheck.Result.Wrong(var key) -> Optional.of(key);
            case CodeCheck.Result.Wait _ -> Optional.of("signin.tooMany");
        };
    }
}
