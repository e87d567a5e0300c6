package io.huiyin.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the server while the application runs: one that has died is started again where it was, until it lives. */
final class PostgresWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final PostgresCluster cluster;
    private final int port;
    private final Thread thread;
    private volatile boolean over;

    PostgresWatch(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.thread = Thread.ofPlatform().name("database-watch").daemon().unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    private void run() {
        var wait = GLANCE;
        while (pause(wait)) {
            wait = well() ? GLANCE : longer(wait);
        }
    }

    /** Whether the server lives, or could be brought back. */
    private boolean well() {
        try {
            if (cluster.alive()) {
                return true;
            }
            LOG.warn("PostgreSQL has ended; starting it again");
            cluster.revive(port);
            LOG.info("PostgreSQL runs again on 127.0.0.1:{}", port);
            return true;
        } catch (DatabaseUnavailable e) {
            LOG.error("{} {}", e.getMessage(), e.advice());
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be looked after: {}", e.toString());
        }
        return false;
    }

    private static Duration longer(Duration wait) {
        var longer = wait.multipliedBy(2);
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    private boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            return false;
        }
        return !over;
    }

    /** From now on the server may end. */
    @Override
    public void close() {
        over = true;
        if (!thread.isAlive()) {
            return; // a server that could not be used was never watched
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
