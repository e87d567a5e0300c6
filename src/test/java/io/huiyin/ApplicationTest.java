package io.huiyin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * A test class with the whole application on a random port and a database of its own. The application is started once
 * per build; jobs don't run by themselves, and the {@code MovableClock} stands still.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ApplicationExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "huiyin.data=target/huiyin-data",
            "huiyin.demonstration=false",
            "huiyin.metrics-token=" + ApplicationTest.METRICS_TOKEN,
            "huiyin.first-administrator=false",
            "spring.flyway.enabled=false",
            "logging.level.root=warn",
            "management.health.db-scheduler.enabled=false",
        })
@AutoConfigureMockMvc
@Import(TestApplicationConfiguration.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface ApplicationTest {
    /** What a monitoring server brings. */
    String METRICS_TOKEN = "the-token-of-the-meters-in-tests";
}
