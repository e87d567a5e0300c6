package io.huiyin.message.text;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.sight.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for texts again and again, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class TextJobs {
    @Bean
    RecurringTask<Void> sendTexts(Messenger messenger, Gateway gateway) {
        return Tasks.recurring("send-texts", FixedDelay.ofSeconds(10)).execute((instance, context) -> {
            if (gateway.configured()) {
                try (var within = Sight.everywhere()) {
                    messenger.round();
                }
            }
        });
    }

    @Bean
    RecurringTask<Void> tidyTexts(TextBroom broom) {
        return Tasks.recurring("tidy-texts", FixedDelay.ofMinutes(10)).execute((instance, context) -> {
            try (var within = Sight.everywhere()) {
                broom.sweep();
            }
        });
    }
}
