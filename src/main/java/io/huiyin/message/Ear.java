package io.huiyin.message;

import io.huiyin.staff.Sessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears on one connection per node what any node tells through the database. When the connection breaks it is made anew,
 * and all open pages are told to look again, since something may have been said meanwhile.
 */
@Component
class Ear implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Ear.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final DataSource source;
    private final Streams streams;
    private final Sessions sessions;
    private volatile @Nullable Thread thread;

    Ear(DataSource source, Streams streams, Sessions sessions) {
        this.source = source;
        this.streams = streams;
        this.sessions = sessions;
    }

    private void run() {
        Duration wait = FIRST_WAIT;
        while (isRunning()) {
            try (Connection heard = source.getConnection()) {
                wait = FIRST_WAIT;
                listen(heard);
            } catch (SQLException broken) {
                if (isRunning()) {
                    log.info("Changes are not heard for the moment: {}", broken.getMessage());
                    wait = pause(wait);
                }
            }
        }
    }

    private void listen(Connection heard) throws SQLException {
        try (var statement = heard.createStatement()) {
            statement.execute("listen " + Messages.CHANNEL);
            statement.execute("listen " + Refresh.CHANNEL);
            statement.execute("listen " + Sessions.CHANNEL);
        }
        streams.lookAgain();
        hearOn(heard);
        try (var statement = heard.createStatement()) {
            statement.execute("unlisten *"); // the connection goes back to the pool
        }
    }

    private void hearOn(Connection heard) throws SQLException {
        var postgres = heard.unwrap(PGConnection.class);
        long beat = System.nanoTime();
        while (isRunning()) {
            hear(postgres.getNotifications((int) GLANCE.toMillis()));
            if (System.nanoTime() - beat >= SILENCE.toNanos()) {
                beat = System.nanoTime();
                streams.beat();
                makeSureOf(heard);
                streams.keepOnly(sessions.open(streams.sessions()));
            }
        }
    }

    private static void makeSureOf(Connection heard) throws SQLException {
        if (!heard.isValid(5)) {
            throw new SQLException("the database does not answer");
        }
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                pass(notification.getName(), notification.getParameter());
            }
        }
    }

    private void pass(String channel, String payload) {
        if (channel.equals(Messages.CHANNEL)) {
            streams.told(payload);
            return;
        }
        if (channel.equals(Sessions.CHANNEL)) {
            lockOut(payload.split(" ", 2));
            return;
        }
        int space = payload.indexOf(' ');
        if (space > 0) {
            streams.changed(payload.substring(0, space), payload.substring(space + 1));
        }
    }

    private void lockOut(String[] who) {
        streams.lockedOut(Long.parseLong(who[0]), who.length == 2 ? who[1] : null);
    }

    private static Duration pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Duration longer = wait.multipliedBy(2);
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    @Override
    public void start() {
        var ear = Thread.ofPlatform().name("ear").daemon().unstarted(this::run);
        thread = ear;
        ear.start();
    }

    @Override
    public void stop() {
        Thread ear = thread;
        thread = null;
        if (ear != null) {
            pauseUntilGone(ear);
        }
    }

    private static void pauseUntilGone(Thread ear) {
        try {
            ear.join(GLANCE.multipliedBy(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
