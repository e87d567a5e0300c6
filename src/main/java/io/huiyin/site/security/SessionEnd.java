package io.huiyin.site.security;

import io.huiyin.staff.factor.FactorRules;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * When a session ends by itself: idle for a shift of twelve hours, and after a week however busy; of those whose post asks
 * for a second factor after two hours, and after half a day.
 */
@Component
class SessionEnd {
    private static final String UNTIL = SessionEnd.class.getName();

    private final FactorRules rules;
    private final Environment settings;
    private final Clock clock;

    SessionEnd(FactorRules rules, Environment settings, Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sets both ends of a session just opened. */
    void set(HttpSession session, long staffId) {
        var guarded = rules.asks(staffId);
        var idle = guarded ? setting("guarded-idle", "2h") : setting("idle", "12h");
        var longest = guarded ? setting("guarded-longest", "12h") : setting("longest", "7d");
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(UNTIL, clock.instant().plus(longest));
    }

    boolean isOver(HttpSession session) {
        return session.getAttribute(UNTIL) instanceof Instant until
                && !clock.instant().isBefore(until);
    }

    private Duration setting(String name, String otherwise) {
        return DurationStyle.detectAndParse(settings.getProperty("huiyin.session." + name, otherwise));
    }
}
