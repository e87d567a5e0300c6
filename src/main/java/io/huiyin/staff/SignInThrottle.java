package io.huiyin.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down guessing: from the fifth failure of a login from an address each further attempt must wait twice as long,
 * from half a minute up to an hour; {@link SignInPressure} sees to guessing that is spread. All of it is kept in the
 * database, so that all nodes count together.
 */
@Repository
public class SignInThrottle {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    /** Counts before the password is looked at, so that many at once cannot slip through; blocked rows stay as they are. */
    private static final String COUNT = """
            insert into sign_in_attempt as known (login, address, attempts, last_at, blocked_until)
            values (:login, :address, 1, :now, :now)
            on conflict (login, address) do update
               set attempts = known.attempts + 1, last_at = :now, blocked_until = :now + case
                   when known.attempts + 1 < :free then interval '0'
                   else least(:longest, :first * power(2, least(known.attempts + 1 - :free, 20))) * interval '1 second' end
             where known.blocked_until <= :now
            """;

    private final JdbcClient jdbc;
    private final SignInPressure pressure;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, SignInPressure pressure, Clock clock) {
        this.jdbc = jdbc;
        this.pressure = pressure;
        this.clock = clock;
    }

    /** Counts an attempt and lets it pass, or says how long to wait. */
    public Optional<Duration> attempt(String login, String address) {
        var now = clock.instant();
        forget(now);
        int counted = jdbc.sql(COUNT)
                .param("login", key(login))
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("free", FREE_ATTEMPTS)
                .param("first", FIRST_WAIT.toSeconds())
                .param("longest", LONGEST_WAIT.toSeconds())
                .update();
        return counted == 1 ? unlessSpread(login, address) : Optional.of(remaining(login, address, now));
    }

    /** An attempt that must wait for what others do isn't held against this login at this address. */
    private Optional<Duration> unlessSpread(String login, String address) {
        var wait = pressure.attempt(key(login), address);
        if (wait.isPresent()) {
            jdbc.sql(
                            "update sign_in_attempt set attempts = attempts - 1 where login = ? and address = ? and attempts > 1")
                    .params(key(login), address)
                    .update();
        }
        return wait;
    }

    public void succeeded(String login, String address) {
        jdbc.sql("delete from sign_in_attempt where login = ? and address = ?")
                .params(key(login), address)
                .update();
        pressure.succeeded(key(login), address);
    }

    /** How long this login must wait at this address, zero when it need not. */
    public Duration remaining(String login, String address) {
        return remaining(login, address, clock.instant());
    }

    private Duration remaining(String login, String address, Instant now) {
        return jdbc.sql("select blocked_until from sign_in_attempt where login = ? and address = ?")
                .params(key(login), address)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private void forget(Instant now) {
        jdbc.sql("delete from sign_in_attempt where last_at < ?")
                .param(now.minus(MEMORY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String key(String login) {
        var normalised = StaffMembers.normalised(login).replace('\0', ' ');
        return normalised.substring(0, Math.min(normalised.length(), 100));
    }
}
