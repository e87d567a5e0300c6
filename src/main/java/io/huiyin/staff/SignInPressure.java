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
 * Slows down guessing that is spread: over many addresses at one login, or over many logins from one address. The pauses
 * stay short, and where a login came in during the last month it isn't held up, so that nobody can lock another out.
 */
@Repository
class SignInPressure {
    /** How much is free, and how the pauses grow after it. */
    private record Limit(int free, Duration first, Duration longest) {}

    private static final Limit OF_A_LOGIN = new Limit(20, Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Limit OF_AN_ADDRESS = new Limit(50, Duration.ofSeconds(5), Duration.ofMinutes(15));
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration PLACES_ARE_KNOWN_FOR = Duration.ofDays(30);

    /** Who isn't blocked is so since ever, lest a clock that is set back blocks everybody. */
    private static final String COUNT = """
            insert into sign_in_pressure as known (subject, attempts, last_at, blocked_until)
            values (:subject, 1, :now, 'epoch')
            on conflict (subject) do update
               set attempts = known.attempts + 1, last_at = :now, blocked_until = case
                   when known.attempts + 1 < :free then 'epoch'
                   else :now + least(:longest, :first * power(2, least(known.attempts + 1 - :free, 20))) * interval '1 second' end
             where known.blocked_until <= :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInPressure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt and lets it pass, or says how long to wait. */
    Optional<Duration> attempt(String login, String address) {
        forget();
        if (!count(address(address), OF_AN_ADDRESS)) {
            return Optional.of(left(address(address)));
        }
        if (!isKnown(login, address) && !count(login(login), OF_A_LOGIN)) {
            release(address(address));
            return Optional.of(left(login(login)));
        }
        return Optional.empty();
    }

    /** It was no guess: the attempt doesn't count, and the place is known from now on. */
    void succeeded(String login, String address) {
        release(address(address));
        if (!isKnown(login, address)) {
            release(login(login));
        }
        jdbc.sql("""
                        insert into sign_in_place (login, address, last_at) values (?, ?, ?)
                        on conflict (login, address) do update set last_at = excluded.last_at
                        """).params(login, address, at(clock.instant())).update();
    }

    private boolean count(String subject, Limit limit) {
        return jdbc.sql(COUNT)
                        .param("subject", subject)
                        .param("now", at(clock.instant()))
                        .param("free", limit.free())
                        .param("first", limit.first().toSeconds())
                        .param("longest", limit.longest().toSeconds())
                        .update()
                == 1;
    }

    private void release(String subject) {
        jdbc.sql("update sign_in_pressure set attempts = attempts - 1 where subject = ? and attempts > 0")
                .param(subject)
                .update();
    }

    private Duration left(String subject) {
        return jdbc.sql("select blocked_until from sign_in_pressure where subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(clock.instant(), until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    private boolean isKnown(String login, String address) {
        return jdbc.sql("select exists (select 1 from sign_in_place where login = ? and address = ?)")
                .params(login, address)
                .query(Boolean.class)
                .single();
    }

    private void forget() {
        var now = clock.instant();
        jdbc.sql("delete from sign_in_pressure where last_at < ?")
                .param(at(now.minus(MEMORY)))
                .update();
        jdbc.sql("delete from sign_in_place where last_at < ?")
                .param(at(now.minus(PLACES_ARE_KNOWN_FOR)))
                .update();
    }

    private static String login(String login) {
        return "login " + login;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
