package io.huiyin.asset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.sight.Sight;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the preventive plan kept, on one node at a time; after a night down the first look catches up. */
@Configuration(proxyBeanMethods = false)
class CareJob {
    @Bean
    RecurringTask<Void> keepCarePlan(CarePlan plan, Clock clock) {
        return Tasks.recurring("keep-care-plan", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            try (var within = Sight.everywhere()) {
                plan.run(clock.instant());
            }
        });
    }
}
