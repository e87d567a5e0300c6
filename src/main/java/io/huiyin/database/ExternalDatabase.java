package io.huiyin.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL that somebody else runs. */
record ExternalDatabase(String url, String user, String password) implements JdbcConnectionDetails {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalDatabase.class);
    private static final int LOGIN_SECONDS = 10;

    /** Tries to connect, so that a wrong address is told before anything depends on it. */
    ExternalDatabase reached() {
        DriverManager.setLoginTimeout(LOGIN_SECONDS);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            LOG.info(
                    "Using {} {} at {}",
                    connection.getMetaData().getDatabaseProductName(),
                    connection.getMetaData().getDatabaseProductVersion(),
                    url);
            return this;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database at " + url + " can't be used by " + user + ": " + e.getMessage(),
                    "Check HUIYIN_DATABASE_URL (jdbc:postgresql://host:5432/database), HUIYIN_DATABASE_USER and "
                            + "HUIYIN_DATABASE_PASSWORD, and that the server is running.",
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return url;
    }
}
