package io.huiyin.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data live: a folder for the embedded PostgreSQL, or the JDBC address of an external one.
 *
 * @param data the data folder
 * @param databaseUrl address of an external database; empty for the embedded one
 * @param postgresSettings further {@code name=value} settings of the embedded server
 */
@ConfigurationProperties("huiyin")
record DatabaseProperties(
        @DefaultValue("var") Path data,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("huiyin") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue List<String> postgresSettings) {

    boolean external() {
        return !databaseUrl.isBlank();
    }
}
