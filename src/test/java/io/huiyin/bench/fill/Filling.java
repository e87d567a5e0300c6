package io.huiyin.bench.fill;

import io.huiyin.bench.Database;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.Seal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Fills communities in, and then their register up to one level after the other. */
public final class Filling {
    private static final int WRITERS = 2;
    private static final int DAYS = 1000;
    private final Database database;
    private final Ids ids;
    private final List<Site> sites = new ArrayList<>();
    private final List<Story> stories;
    private int closed;

    /** Begins at the demonstration company, which the server has filled in. */
    public Filling(Database database, Path data, int communities, int homes) {
        this.database = database;
        this.ids = Ids.reserved(database);
        var models = new Sites(database, ids);
        this.stories = Story.of(database, models.id());
        var seal = new KeyFiles("", data).held().lastEntry().getValue();
        try (var connection = writer()) {
            for (var number = 1; number <= communities; number++) {
                sites.add(site(connection, models, seal, number, homes / communities));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public List<Site> sites() {
        return List.copyOf(sites);
    }

    private Site site(Connection connection, Sites models, Seal seal, int number, int homes) {
        var id = ids.next();
        var code = "b%02d".formatted(number);
        var logins = new HashMap<String, Long>();
        var counterparts = models.open(connection, code, id, logins);
        var dwellings = new Estate(connection, id, ids, seal, new Random(number)).fill(homes);
        return Site.of(id, code, counterparts, logins, dwellings);
    }

    /** Writes open matters: one in four dispatched, one in four at work, the others at every stage. */
    public void open(int count) {
        var open = stories.stream().filter(story -> !story.ended()).toList();
        var sent = at(open, "DISPATCHED");
        var working = at(open, "WORKING");
        tell(count, (turn, random) -> {
            var story = switch (turn % 4) {
                case 0 -> sent.get(0);
                case 1 -> working.get(0);
                default -> open.get(random.nextInt(open.size()));
            };
            return new Told(story, Duration.ofMinutes(24 * 60 + random.nextInt(20 * 60)));
        });
    }

    private static List<Story> at(List<Story> open, String stage) {
        return open.stream().filter(story -> story.stage().equals(stage)).toList();
    }

    /** Fills up to so many closed matters, spread over the last years. */
    public void closedUpTo(int level) {
        var ended = stories.stream().filter(Story::ended).toList();
        tell(
                level - closed,
                (turn, random) -> new Told(
                        ended.get(random.nextInt(ended.size())),
                        Duration.ofDays(1 + random.nextInt(DAYS)).plusSeconds(random.nextInt(7200))));
        closed = level;
    }

    /** A story and how much earlier it is told. */
    private record Told(Story story, Duration earlier) {}

    @FunctionalInterface
    private interface Choice {
        Told of(int turn, Random random);
    }

    private void tell(int count, Choice choice) {
        database.run("alter system set max_wal_size = '4GB'", "select pg_reload_conf()");
        var each = count / sites.size();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = sites.stream()
                    .map(site -> threads.submit(() -> tell(site, each, choice)))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        database.run("alter system reset max_wal_size", "select pg_reload_conf()", "vacuum (analyze)", "checkpoint");
    }

    private int tell(Site site, int count, Choice choice) throws SQLException {
        var random = new Random(site.id() + count);
        try (var connection = writer()) {
            var teller = new Teller(site, ids, random, connection);
            for (var turn = 0; turn < count; turn++) {
                var told = choice.of(turn, random);
                teller.tell(told.story(), told.earlier());
            }
            teller.flush();
        }
        return count;
    }

    /** Foreign keys are not looked up while rows are written that are known to belong together. */
    private Connection writer() throws SQLException {
        var connection = database.asAdministrator();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set synchronous_commit = off");
        }
        return connection;
    }
}
