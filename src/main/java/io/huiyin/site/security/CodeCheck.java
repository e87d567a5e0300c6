package io.huiyin.site.security;

import io.huiyin.staff.SignInThrottle;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.factor.SecondFactors.Means;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks for a code as the door asks for a password: whoever guesses must wait. */
@Component
public class CodeCheck {
    private static final Logger LOG = LoggerFactory.getLogger(CodeCheck.class);

    private final SecondFactors factors;
    private final SignInThrottle throttle;

    CodeCheck(SecondFactors factors, SignInThrottle throttle) {
        this.factors = factors;
        this.throttle = throttle;
    }

    /** What came of a code. */
    public sealed interface Result {
        /** It is the person. */
        record Right(Means means) implements Result {}

        /** It is not a code or a passkey that works now; the key tells why. */
        record Wrong(String key) implements Result {}

        /** Too many wrong codes: wait this long. */
        record Wait(Duration left) implements Result {}
    }

    public Result check(StaffMember member, String code, String address) {
        var counted = "code:" + member.login();
        var wait = throttle.attempt(counted, address);
        if (wait.isPresent()) {
            return new Result.Wait(wait.get());
        }
        var means = factors.accept(member.id(), code);
        if (means.isPresent()) {
            throttle.succeeded(counted, address);
            return new Result.Right(means.get());
        }
        LOG.info("A second factor's code was refused from {}", address);
        var left = throttle.remaining(counted, address);
        return left.isZero() ? new Result.Wrong("signin.code.wrong") : new Result.Wait(left);
    }
}
