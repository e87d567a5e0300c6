package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The infrastructure of application tests. */
@ApplicationTest
class ApplicationTestTests {
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Clock applicationClock;
    private final Scheduler scheduler;
    private final MockMvcTester mvc;

    ApplicationTestTests(
            JdbcClient jdbc, MovableClock clock, Clock applicationClock, Scheduler scheduler, MockMvcTester mvc) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.applicationClock = applicationClock;
        this.scheduler = scheduler;
        this.mvc = mvc;
    }

    @Test
    void theApplicationWorksOnTheDatabaseOfTheTestClass() {
        var name = jdbc.sql("select current_database()").query(String.class).single();
        assertThat(name).startsWith("test_");
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theClockStandsStillUntilItIsMoved() {
        var before = applicationClock.instant();
        clock.advance(Duration.ofMinutes(15));
        assertThat(applicationClock.instant()).isEqualTo(before.plus(Duration.ofMinutes(15)));
    }

    @Test
    void jobsDoNotRunByThemselves() {
        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
    }

    @Test
    void theApplicationIsWell() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }

    /** Nested classes work on the same database as the class around them. */
    @Nested
    class Inside {
        @Test
        void theDatabaseIsTheSame() {
            var name = jdbc.sql("select current_database()").query(String.class).single();
            assertThat(name).startsWith("test_");
        }
    }
}
