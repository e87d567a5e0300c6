package io.huiyin.round;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.sight.Sight;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the book of rounds kept, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RoundJob {
    @Bean
    RecurringTask<Void> keepRounds(RoundKeeper keeper, Clock clock) {
        return Tasks.recurring("keep-rounds", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            try (var within = Sight.everywhere()) {
                keeper.run(clock.instant());
            }
        });
    }
}
