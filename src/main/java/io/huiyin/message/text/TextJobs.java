package io.huiyin.message.text;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.huiyin.sight.Sight;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for texts again and again, each on one node at a time. */
@Configuration(proxyBeanMethods = false)
class TextJobs {
    private static final ZoneId NIGHT_OF = ZoneId.of("Asia/Shanghai");

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

    @Bean
    RecurringTask<Void> forgetTexts(TextBroom broom) {
        return Tasks.recurring("forget-texts", Schedules.daily(NIGHT_OF, LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    try (var within = Sight.everywhere()) {
                        broom.forget();
                    }
                });
    }
}
