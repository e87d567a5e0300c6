package io.huiyin.bench;

import io.huiyin.bench.fill.Filling;
import io.huiyin.bench.line.ActsOnRepairs;
import io.huiyin.bench.line.ClocksDue;
import io.huiyin.bench.line.ColdStart;
import io.huiyin.bench.line.EstateSearched;
import io.huiyin.bench.line.Memory;
import io.huiyin.bench.line.PageWeight;
import io.huiyin.bench.line.PagesRead;
import io.huiyin.bench.line.RepairsOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** {@code bin/bench}: measures the packaged server on a fresh data folder and prints one table, each figure beside its floor. */
public final class Bench {
    private final Settings settings;
    private final Results results;

    private Bench(Settings settings) {
        this.settings = settings;
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var size = "%,d homes, %,d closed and %,d open matters, %d clients"
                .formatted(settings.homes(), settings.levels().getLast(), settings.open(), settings.clients());
        this.results =
                new Results(Path.of("bench", "results-%s.md".formatted(today)), "bin/bench, " + today + ": " + size);
    }

    public static void main(String[] words) {
        new Bench(Settings.of(List.of(words))).run();
    }

    private void run() {
        var data = emptied(settings.folder()).resolve("data");
        try (var server = Server.start(settings.project(), data, settings.port())) {
            awaitDemonstration(server);
            var filling = new Filling(server.database(), data, settings.communities(), settings.homes());
            filling.open(settings.open());
            var house = House.of(settings, server, filling.sites(), results);
            var pages = new PagesRead();
            settings.levels().forEach(level -> {
                filling.closedUpTo(level);
                IO.println("filled up to %,d closed".formatted(level));
                if (settings.wants("pages")) {
                    pages.measure(house, level);
                }
            });
            measure(house, pages);
        }
        if (settings.wants("start")) {
            new ColdStart(settings, results).measure(data);
        }
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void measure(House house, PagesRead pages) {
        if (settings.wants("opened")) {
            new RepairsOpened(house).measure();
        }
        if (settings.wants("acts")) {
            new ActsOnRepairs(house).measure();
        }
        if (settings.wants("pages")) {
            pages.tell(house);
        }
        if (settings.wants("search")) {
            new EstateSearched(house).measure();
        }
        if (settings.wants("weight")) {
            new PageWeight(house).measure();
        }
        if (settings.wants("clocks")) {
            new ClocksDue(house).measure();
        }
        new Memory(house).measure();
    }

    /** The server is ready before its demonstration company is; the other communities are made after it. */
    private static void awaitDemonstration(Server server) {
        var database = server.database();
        while (database.number(
                        "select count(*) from matter m join community c on c.id = m.community_id and c.code = 'ys'")
                < 40) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
