package io.huiyin.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.huiyin.ApplicationTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs again and again for the clocks, and when. */
@ApplicationTest
class ClockJobsTests {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private final List<RecurringTask<?>> jobs;

    ClockJobsTests(List<RecurringTask<?>> jobs) {
        this.jobs = jobs;
    }

    @Test
    void theSweepBeginsAtOnceAndCatchesUp() {
        assertThat(next("sweep-clocks")).isEqualTo(START);
    }

    @Test
    void theCheckRunsAtHalfPastTwoAtNight() {
        assertThat(next("check-states")).isEqualTo("2026-11-21T18:30:00Z");
    }

    private Instant next(String name) {
        var job = jobs.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return job.schedulableInstance(RecurringTask.INSTANCE).getNextExecutionTime(START);
    }
}
