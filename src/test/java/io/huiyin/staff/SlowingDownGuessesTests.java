package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import java.time.Duration;
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
        throttle = new SignInThrottle(jdbc, clock);
    }

    @BeforeEach
    void nothingIsKnown() {
        jdbc.sql("delete from sign_in_attempt").update();
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
