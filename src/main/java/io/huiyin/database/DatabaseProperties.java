package io.huiyin.database;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data live: a folder for the embedded PostgreSQL, or the JDBC address of an external one.
 *
 * @param data the data folder
 * @param databaseUrl address of an external database; empty for the embedded one
 * @param archive the folder for the embedded server's log of writes; empty for none
 * @param postgresSettings further {@code name=value} settings of the embedded server
 */
@ConfigurationProperties("huiyin")
record DatabaseProperties(
        @DefaultValue("var") Path data,
        @DefaultValue("") String databaseUrl,
        @DefaultValue("huiyin") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("") String archive,
        @DefaultValue List<String> postgresSettings) {

    boolean external() {
        return !databaseUrl.isBlank();
    }

    /** The folder of the embedded server. */
    Path server() {
        return data.resolve("postgres");
    }

    /** All settings of the embedded server. */
    List<String> settings() {
        return archive.isBlank()
                ? postgresSettings
                : Stream.concat(postgresSettings.stream(), archived().stream()).toList();
    }

    private List<String> archived() {
        return WalArchive.of(Path.of(archive), server()).settings();
    }
}
