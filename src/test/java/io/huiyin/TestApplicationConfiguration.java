package io.huiyin;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What differs in tests: the database, the clock, and that jobs wait to be called. */
@TestConfiguration(proxyBeanMethods = false)
class TestApplicationConfiguration {
    @Bean
    DataSource dataSource() {
        return new SwitchedDataSource();
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    DbSchedulerStarter jobsWait() {
        return () -> {};
    }
}
