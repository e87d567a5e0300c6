package io.huiyin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.matter.StateCheck;
import io.huiyin.matter.StateCheck.Depth;
import io.huiyin.matter.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty-four hours of a big site in a minute: afterwards every law of the house still holds. */
@ApplicationTest
class ADayOfABigSiteTests {
    private static final boolean LONG = "long".equals(System.getProperty("huiyin.day"));
    private static final int CALLS = LONG ? 800 : 60;
    private static final long SEED = Long.getLong("huiyin.seed", System.nanoTime() % 1_000_000);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");
    private static final int MINUTES = 24 * 60;
    private static final int NIGHTLY_CHECK = 2 * 60 + 30;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final Sweep sweep;
    private final StateCheck check;
    private final MovableClock clock;

    ADayOfABigSiteTests(ApplicationContext beans, JdbcClient jdbc, Sweep sweep, StateCheck check, MovableClock clock) {
        this.beans = beans;
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.check = check;
        this.clock = clock;
    }

    @Test
    void everyLawStillHoldsAtTheEnd() {
        IO.println("a day of a big site, seed " + SEED);
        var began = System.nanoTime();
        var site = new BigSite(beans, new Random(SEED), CALLS, MIDNIGHT);
        for (var minute = 0; minute <= MINUTES; minute++) {
            clock.set(MIDNIGHT.plus(Duration.ofMinutes(minute)));
            site.minute();
            sweep.run(clock.instant());
            if (minute == NIGHTLY_CHECK) {
                check.night(clock.instant());
            }
        }
        assertThat(site.faults()).as("seed " + SEED).isEmpty();
        assertThat(broken()).as("seed " + SEED).isEmpty();
        assertThat(count("clause_clock where next_at <= ?", clock.instant())).isZero();
        var checked = check.run(site.site().community(), clock.instant(), Depth.WHOLE);
        assertThat(checked.chains()).isEqualTo(site.opened());
        assertThat(checked.found())
                .as(() -> "seed " + SEED + ": "
                        + jdbc.sql("select rule, detail from finding").query().listOfRows())
                .isZero();
        tell(site, System.nanoTime() - began);
    }

    private List<String> broken() {
        var broken = new ArrayList<String>();
        Whole.laws()
                .forEach((law, sql) -> jdbc.sql(sql + " limit 3")
                        .query(String.class)
                        .list()
                        .forEach(where -> broken.add(law + ": " + where)));
        return broken;
    }

    private void tell(BigSite site, long took) {
        IO.println(
                "24 hours in %d s: %d repairs, %d of them ended, %d acts, %d clocks, %d warned or late in %d entries, %d messages"
                        .formatted(
                                Duration.ofNanos(took).toSeconds(),
                                site.opened(),
                                count("matter where ended"),
                                site.acts(),
                                count("clause_clock"),
                                count("clause_clock where step > 0"),
                                count("entry where word like 'Clock%'"),
                                count("message")));
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }

    private long count(String of, Instant at) {
        return jdbc.sql("select count(*) from " + of)
                .param(java.sql.Timestamp.from(at))
                .query(Long.class)
                .single();
    }
}
