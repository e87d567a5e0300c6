package io.huiyin;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
        pool.setJdbcUrl(url + "&options=-c%20huiyin.sight%3D*"); // what no request asks sees everything
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
        var kept = keptConnections();
        pool.close();
        server.drop(name);
        if (kept > 1) {
            throw new IllegalStateException(kept + " connections were not given back; one may listen for messages");
        }
    }

    /** What is still out of the pool after the time that a page under way may need. */
    private int keptConnections() {
        for (var wait = 0; wait < 100 && pool.getHikariPoolMXBean() != null && active() > 1; wait++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return pool.getHikariPoolMXBean() == null ? 0 : active();
    }

    private int active() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }
}
