package io.huiyin.message;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.sight.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the postman make his rounds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MailJob {
    @Bean
    RecurringTask<Void> sendMail(Postman postman, MailSetting setting) {
        return Tasks.recurring("send-mail", FixedDelay.ofSeconds(20)).execute((instance, context) -> {
            if (setting.configured()) {
                try (var within = Sight.everywhere()) {
                    postman.round();
                }
            }
        });
    }
}
