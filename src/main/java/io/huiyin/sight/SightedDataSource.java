package io.huiyin.sight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells each connection, before it is lent out, what whoever borrows it sees; what it was told last is not told again. */
final class SightedDataSource extends DelegatingDataSource {
    private final Map<PGConnection, Optional<String>> told = Collections.synchronizedMap(new WeakHashMap<>());

    SightedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private void tell(Connection connection) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        var seen = Sight.here();
        if (seen.equals(told.getOrDefault(physical, Optional.empty()))) {
            return;
        }
        told.remove(physical);
        if (seen.isPresent()) {
            try (var statement = connection.prepareStatement("select set_config('huiyin.sight', ?, false)")) {
                statement.setString(1, seen.get());
                statement.execute();
            }
        } else {
            try (var statement = connection.createStatement()) {
                statement.execute("reset huiyin.sight");
            }
        }
        told.put(physical, seen);
    }
}
