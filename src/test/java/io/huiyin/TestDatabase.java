package io.huiyin;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test class's own database: migrated, empty, gone after the class. */
final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;
    private final HikariDataSource pool = new HikariDataSource();

    TestDatabase(TestServer server, String name, String url, String user, String password) {
        this.server = server;
        this.name = name;
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(5_000);
    }

    DataSource dataSource() {
        return pool;
    }

    JdbcClient jdbcClient() {
        return JdbcClient.create(pool);
    }

    TransactionTemplate transactionTemplate() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
        server.drop(name);
    }
}
