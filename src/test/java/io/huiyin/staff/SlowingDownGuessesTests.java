package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing at passwords becomes slow. */
@DatabaseTest
class SlowingDownGuessesTests {
    private static final String HERE = "192.0.2.7";

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final SignInThrottle throttle;

    SlowingDownGuessesTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        throttle = new SignInThrottle(jdbc, new SignInPressure(jdbc, clock), clock);
    }

    @BeforeEach
    void nothingIsKnown() {
        for (var table : List.of("sign_in_attempt", "sign_in_pressure", "sign_in_place")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void fiveAttemptsAreFreeAndTheSixthWaitsHalfAMinute() {
        fail(5);
        assertThat(throttle.attempt("lina", HERE)).contains(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(29));
        assertThat(throttle.attempt("LiNa ", HERE)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.attempt("lina", HERE)).isEmpty();
    }

    @Test
    void theWaitDoublesUpToAnHour() {
        fail(5);
        for (var seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            assertThat(throttle.remaining("lina", HERE)).isEqualTo(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            fail(1);
        }
    }

    @Test
    void anotherLoginAndAnotherAddressAreNotHeldUp() {
        fail(5);
        assertThat(throttle.attempt("wangjg", HERE)).isEmpty();
        assertThat(throttle.attempt("lina", "198.51.100.1")).isEmpty();
    }

    @Test
    void successForgetsTheFailures() {
        fail(4);
        throttle.succeeded("lina", HERE);
        fail(4);
        assertThat(throttle.remaining("lina", HERE)).isZero();
    }

    @Test
    void aDayLaterAllIsForgotten() {
        fail(5);
        clock.advance(Duration.ofHours(25));
        fail(4);
        assertThat(throttle.remaining("lina", HERE)).isZero();
    }

    @Test
    void guessingAtOneLoginFromManyAddressesMustWaitAndTheWaitStaysShort() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.attempt("lina", "198.51.100." + i)).isEmpty();
        }
        assertThat(throttle.attempt("lina", "198.51.100.99")).contains(Duration.ofSeconds(5));
        assertThat(throttle.attempt("wangjg", "198.51.100.99")).isEmpty();
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofMinutes(5));
            assertThat(throttle.attempt("lina", "203.0.113." + i)).isEmpty();
        }
        assertThat(throttle.attempt("lina", "203.0.113.99")).contains(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(61));
        assertThat(throttle.attempt("lina", "203.0.113.99")).isEmpty();
    }

    @Test
    void whoGuessesElsewhereDoesNotHoldUpThePersonWhereSheIsKnown() {
        assertThat(throttle.attempt("lina", HERE)).isEmpty();
        throttle.succeeded("lina", HERE);
        for (int i = 0; i < 20; i++) {
            throttle.attempt("lina", "198.51.100." + i);
        }
        assertThat(throttle.attempt("lina", "198.51.100.99")).isPresent();
        assertThat(throttle.attempt("lina", HERE)).isEmpty();
        clock.advance(Duration.ofDays(31));
        for (int i = 0; i < 20; i++) {
            throttle.attempt("lina", "198.51.100." + i);
        }
        assertThat(throttle.attempt("lina", HERE)).as("a month later").isPresent();
    }

    @Test
    void guessingAtManyLoginsFromOneAddressMustWait() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt("login" + i, HERE)).isEmpty();
        }
        assertThat(throttle.attempt("another", HERE)).contains(Duration.ofSeconds(5));
        assertThat(throttle.attempt("another", "198.51.100.1")).isEmpty();
    }

    @Test
    void aMorningOfManyWhoComeInFromOneOfficeHoldsNobodyUp() {
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.attempt("login" + i, HERE)).isEmpty();
            throttle.succeeded("login" + i, HERE);
        }
    }

    @Test
    void manyAttemptsAtOnceDoNotSlipThrough() {
        long passed = IntStream.range(0, 40)
                .parallel()
                .filter(_ -> throttle.attempt("lina", HERE).isEmpty())
                .count();
        assertThat(passed).isEqualTo(5);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt("lina", HERE)).isEmpty();
        }
    }
}
