package io.huiyin.roster;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.huiyin.sight.Sight;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works a roster through; another server takes it up when the first is stopped. */
@Configuration(proxyBeanMethods = false)
class RosterJob {
    private static final String NAME = "roster-import";
    private static final Duration RETRY = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> rosterImport(RosterWork work) {
        return Tasks.oneTime(NAME)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var ids = instance.getId().split("-");
                    try (var within = Sight.of(Set.of(Long.parseLong(ids[0])))) {
                        work.run(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
                    }
                });
    }

    static TaskInstance<Void> of(long communityId, long importId) {
        return new TaskInstance<>(NAME, communityId + "-" + importId);
    }
}
