package io.huiyin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The application's data source in tests: leads to the database of the test class that runs. */
final class SwitchedDataSource extends AbstractDataSource {
    private static final AtomicReference<@Nullable TestDatabase> TARGET = new AtomicReference<>();

    private static volatile boolean away;

    /** From now on nobody gets a connection, or everybody does again. */
    static void away(boolean so) {
        away = so;
    }

    static void switchTo(TestDatabase database) {
        TARGET.set(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("no connection is free");
        }
        return Objects.requireNonNull(TARGET.get(), "no test class runs")
                .dataSource()
                .getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }
}
