package io.huiyin.matter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.huiyin.sight.Sight;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clocks have done for them again and again, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ClockJobs {
    private static final ZoneId NIGHT_OF = ZoneId.of("Asia/Shanghai");

    /** Warns, breaches and climbs the ladders of all clocks that are due. */
    @Bean
    RecurringTask<Void> sweepClocks(Sweep sweep, Clock clock) {
        return Tasks.recurring("sweep-clocks", FixedDelay.ofSeconds(5)).execute((instance, context) -> {
            try (var within = Sight.everywhere()) {
                sweep.run(clock.instant());
            }
        });
    }

    /** Looks for states that should be impossible; after a night down what was missed is swept first. */
    @Bean
    RecurringTask<Void> checkStates(Sweep sweep, StateCheck check, Clock clock) {
        return Tasks.recurring("check-states", Schedules.daily(NIGHT_OF, LocalTime.of(2, 30)))
                .execute((instance, context) -> {
                    try (var within = Sight.everywhere()) {
                        sweep.run(clock.instant());
                        check.night(clock.instant());
                    }
                });
    }
}
