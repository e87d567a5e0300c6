package io.huiyin.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        stand.postgres().signal("STOP");
        Pause.of(settings.cut());
        stand.postgres().signal("CONT");
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
}
