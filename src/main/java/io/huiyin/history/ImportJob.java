package io.huiyin.history;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.huiyin.sight.Sight;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works a file of past requests through; another server takes it up when the first is stopped. */
@Configuration(proxyBeanMethods = false)
class ImportJob {
    private static final String NAME = "history-import";
    private static final Duration RETRY = Duration.ofSeconds(20);

    @Bean
    OneTimeTask<Void> historyImport(Importer importer) {
        return Tasks.oneTime(NAME)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var ids = instance.getId().split("-");
                    try (var within = Sight.of(Set.of(Long.parseLong(ids[0])))) {
                        importer.run(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
                    }
                });
    }

    static TaskInstance<Void> of(ImportRun run) {
        return new TaskInstance<>(NAME, run.communityId() + "-" + run.id());
    }
}
