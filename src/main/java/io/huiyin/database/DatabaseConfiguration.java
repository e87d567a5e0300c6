package io.huiyin.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Gives the application its database; the embedded one is stopped after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    /** Lazy: tests bring a data source of their own, and then no server is started here. */
    @Bean
    @Lazy
    JdbcConnectionDetails databaseConnection(DatabaseProperties properties) {
        if (properties.external()) {
            return new ExternalDatabase(
                            properties.databaseUrl(), properties.databaseUser(), properties.databasePassword())
                    .reached();
        }
        return EmbeddedPostgres.start(properties.server(), properties.settings());
    }

    /** Migrations may take long, so they go over a connection of their own, which is not given up for being silent. */
    @Bean
    @Lazy
    FlywayConnectionDetails migrationConnection(JdbcConnectionDetails database) {
        return new MigrationConnection(database);
    }

    private record MigrationConnection(JdbcConnectionDetails database) implements FlywayConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return database.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return database.getPassword();
        }

        @Override
        public @Nullable String getJdbcUrl() {
            return database.getJdbcUrl();
        }
    }
}
