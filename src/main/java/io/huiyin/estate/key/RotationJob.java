package io.huiyin.estate.key;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.sight.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes on with a change of the key of personal data, on one node at a time; whatever was killed midway, it goes on from there. */
@Configuration(proxyBeanMethods = false)
class RotationJob {
    @Bean
    RecurringTask<Void> changeKeys(KeyRotation rotation) {
        return Tasks.recurring("change-keys", FixedDelay.ofSeconds(10)).execute((instance, context) -> {
            try (var within = Sight.everywhere()) {
                rotation.goOn(() -> context.getSchedulerState().isShuttingDown());
            }
        });
    }
}
