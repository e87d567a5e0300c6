package io.huiyin.sight;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the second wall around the application's data source, whichever it is. */
@Configuration(proxyBeanMethods = false)
class SightConfiguration {
    @Bean
    static BeanPostProcessor secondWall() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new SightedDataSource(source) : bean;
            }
        };
    }
}
