package io.huiyin.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/** The database says nothing for a while, as when its machine hangs, and then goes on as if nothing had been. */
final class DatabaseSilent {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Settings settings;
    private final Stand stand;

    DatabaseSilent(Settings settings, Stand stand) {
        this.settings = settings;
        this.stand = stand;
    }

    void run(Report report) {
        var faults = new ArrayList<String>();
        var before = stand.books().acts();
        stand.load().troubles();
        var moving = stand.postgres().stop();
        if (!moving.isEmpty()) {
            stand.postgres().go();
            report.skipped("database silent", "its processes can't be stopped here: " + moving);
            return;
        }
        var until = System.nanoTime() + settings.cut().toNanos();
        Pause.of(Duration.ofSeconds(1)); // connections that were used a moment ago are lent out unasked
        faults.addAll(pages());
        Pause.of(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        stand.postgres().go();
        var took = stand.answersAfter(PATIENCE);
        faults.addAll(stand.faultsAtRest());
        var heard = stand.load().troubles();
        faults.addAll(Report.undefined(heard));
        report.trial(
                "database silent",
                "for %d s; answers %.1f s after that; %d acts acknowledged, all there once; heard %s"
                        .formatted(
                                settings.cut().toSeconds(),
                                took.toMillis() / 1000.0,
                                stand.books().acts() - before,
                                heard),
                List.copyOf(faults));
    }

    /** In both languages at once. */
    private List<String> pages() {
        var faults = Collections.synchronizedList(new ArrayList<String>());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.submit(() -> faults.addAll(stand.pageFaults("zh-CN", "系统正忙")));
            readers.submit(() -> faults.addAll(stand.pageFaults("en", "Very busy")));
        }
        return faults;
    }
}
