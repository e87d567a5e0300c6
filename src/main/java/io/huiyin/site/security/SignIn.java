package io.huiyin.site.security;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.SignInThrottle;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** The door for people: login and password open a session, guesses must wait. */
@Component
public class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy sessions;

    SignIn(
            Accounts accounts,
            SignInThrottle throttle,
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy sessions) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.contexts = contexts;
        this.sessions = sessions;
    }

    /** What came of an attempt. */
    public sealed interface Result {
        /** The session is open. */
        record Welcome(StaffMember member) implements Result {}

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
        var token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(member.id(), member.login()), null, List.of());
        sessions.onAuthentication(token, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return new Result.Welcome(member);
    }

    private Result refused(String login, String address) {
        LOG.info("Sign-in refused from {}", address);
        var wait = throttle.remaining(login, address);
        return wait.isZero() ? new Result.Refused() : new Result.Wait(wait);
    }
}
