package io.huiyin.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its database; the embedded one is stopped after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    @Bean
    JdbcConnectionDetails databaseConnection(DatabaseProperties properties) {
        if (properties.external()) {
            return new ExternalDatabase(
                    properties.databaseUrl(), properties.databaseUser(), properties.databasePassword());
        }
        return EmbeddedPostgres.start(properties.data().resolve("postgres"), properties.postgresSettings());
    }
}
