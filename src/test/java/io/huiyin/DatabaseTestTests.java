package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The infrastructure of database tests. */
@DatabaseTest
class DatabaseTestTests {
    private final JdbcClient jdbc;
    private final String name;

    DatabaseTestTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.name = jdbc.sql("select current_database()").query(String.class).single();
    }

    @Test
    void theDatabaseIsMigrated() {
        assertThat(jdbc.sql("select count(*) from scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theUserIsNoAdministrator() {
        assertThat(jdbc.sql("select usesuper from pg_user where usename = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void chineseIsFoundByTrigrams() {
        assertThat(jdbc.sql("select similarity('厨房水管漏水', '水管漏水了') > 0")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aFailedTransactionLeavesNothing(TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("create table left_behind (id int)").update();
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select to_regclass('left_behind') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** Nested classes work on the same database as the class around them. */
    @Nested
    class Inside {
        @Test
        void theDatabaseIsTheSame(DataSource dataSource) throws SQLException {
            try (var connection = dataSource.getConnection()) {
                assertThat(connection.getCatalog()).isEqualTo(name);
            }
        }
    }
}
