package io.huiyin.site.security;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.SignInThrottle;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.FactorRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door for people: login and password open a session or lead to the second step, guesses must wait. */
@Component
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final FactorRules rules;
    private final SecondStep second;
    private final Entrance entrance;

    SignIn(Accounts accounts, SignInThrottle throttle, FactorRules rules, SecondStep second, Entrance entrance) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.rules = rules;
        this.second = second;
        this.entrance = entrance;
    }

    /** What came of an attempt. */
    public sealed interface Result {
        /** The session is open. */
        record Welcome(StaffMember member) implements Result {}

        /** The password is right; a code is still wanted. */
        record CodeWanted(StaffMember member) implements Result {}

        /** The password is right; a second factor has to be set up first. */
        record FactorWanted(StaffMember member) implements Result {}

        /** Login or password is wrong; which of them is not told. */
        record Refused() implements Result {}

        /** Too many failures: wait this long. */
        record Wait(Duration left) implements Result {}
    }

    public Result attempt(String login, String password, HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRemoteAddr();
        var wait = throttle.attempt(login, address);
        if (wait.isPresent()) {
            return new Result.Wait(wait.get());
        }
        return verified(login, password)
                .map(member -> welcome(member, request, response))
                .orElseGet(() -> refused(login, address));
    }

    private Optional<StaffMember> verified(String login, String password) {
        return login.isBlank() || password.isEmpty() ? Optional.empty() : accounts.verify(login, password);
    }

    private Result welcome(StaffMember member, HttpServletRequest request, HttpServletResponse response) {
        throttle.succeeded(member.login(), request.getRemoteAddr());
        return admit(member, false, request, response);
    }

    /** Whoever has proved to be himself once goes on to the second step, if there is one to go; who did so twice comes in. */
    Result admit(StaffMember member, boolean provedTwice, HttpServletRequest request, HttpServletResponse response) {
        if (!provedTwice && second.hasFactor(member)) {
            second.begin(member, request);
            return new Result.CodeWanted(member);
        }
        if (!provedTwice && rules.asks(member.id())) {
            second.begin(member, request);
            return new Result.FactorWanted(member);
        }
        entrance.open(member, request, response);
        return new Result.Welcome(member);
    }

    private Result refused(String login, String address) {
        LOG.info("Sign-in refused from {}", address);
        entrance.refused(login, address);
        var wait = throttle.remaining(login, address);
        return wait.isZero() ? new Result.Refused() : new Result.Wait(wait);
    }
}
