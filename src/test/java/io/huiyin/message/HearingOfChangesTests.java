package io.huiyin.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.staff.Sessions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every node hears what any node announces, once it has happened. */
@DatabaseTest
class HearingOfChangesTests {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Refresh refresh;
    private final Node one;
    private final Node other;

    HearingOfChangesTests(DataSource source, JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.refresh = new Refresh(jdbc);
        this.one = new Node(source);
        this.other = new Node(source);
    }

    @BeforeEach
    void bothNodesListen() throws InterruptedException {
        one.ear.start();
        other.ear.start();
        assertThat(one.next()).isEqualTo("look again");
        assertThat(other.next()).isEqualTo("look again");
    }

    @AfterEach
    void bothNodesStop() {
        one.ear.stop();
        other.ear.stop();
    }

    @Test
    void aChangeIsHeardOnAllNodes() throws InterruptedException {
        refresh.announce(7, "repair:BX20261121-0007");
        assertThat(one.next()).isEqualTo("7 repair:BX20261121-0007");
        assertThat(other.next()).isEqualTo("7 repair:BX20261121-0007");
    }

    @Test
    void aChangeIsHeardOnlyWhenItHasHappened() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            refresh.announce(7, "undone");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            refresh.announce(7, "done");
            assertThat(one.heard).isEmpty();
        });
        assertThat(one.next()).isEqualTo("7 done");
    }

    @Test
    void whoIsLockedOutIsHeardOfOnAllNodesOnceItHasHappened() throws InterruptedException {
        var sessions = new Sessions(jdbc);
        transaction.executeWithoutResult(status -> {
            sessions.end(8, null);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            sessions.end(7, null);
            sessions.end(9, "this one");
            assertThat(one.heard).isEmpty();
        });
        for (var node : new Node[] {one, other}) {
            assertThat(node.next()).isEqualTo("out 7 but null");
            assertThat(node.next()).isEqualTo("out 9 but this one");
        }
    }

    @Test
    void afterABrokenConnectionEverybodyLooksAgainAndHearsOn() throws InterruptedException {
        jdbc.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()")
                .query((row, at) -> at)
                .list();
        assertThat(one.next()).isEqualTo("look again");
        refresh.announce(7, "repair");
        assertThat(one.next()).isEqualTo("7 repair");
    }

    /** A node of the application, of which only the ear lives. */
    private static final class Node {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final Ear ear;

        Node(DataSource source) {
            ear = new Ear(
                    source,
                    new Streams() {
                        @Override
                        void changed(String communityId, String topic) {
                            heard.add(communityId + " " + topic);
                        }

                        @Override
                        void lockedOut(long staffId, @Nullable String kept) {
                            heard.add("out " + staffId + " but " + kept);
                        }

                        @Override
                        void lookAgain() {
                            heard.add("look again");
                        }
                    },
                    new Sessions(JdbcClient.create(source)));
        }

        private String next() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }
    }
}
