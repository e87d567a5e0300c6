package io.huiyin.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The database is killed under the running server, which answers defined meanwhile, brings it back and goes on. */
final class DatabaseKilled {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Settings settings;
    private final Stand stand;
    private final List<String> faults = new ArrayList<>();

    DatabaseKilled(Settings settings, Stand stand) {
        this.settings = settings;
        this.stand = stand;
    }

    void run(Report report) {
        var random = new Random(settings.seed());
        var kills = settings.quick() ? 1 : 10;
        var before = stand.books().acts();
        stand.load().troubles();
        var longest = Duration.ZERO;
        for (var kill = 1; kill <= kills; kill++) {
            Pause.of(Duration.ofMillis(500 + random.nextInt(2000)));
            stand.deadlines().press(10);
            stand.postgres().kill();
            var away = stand.answersAfter(PATIENCE);
            longest = away.compareTo(longest) > 0 ? away : longest;
            if (away.compareTo(PATIENCE) >= 0) {
                faults.add("it does not come back");
                break;
            }
        }
        stand.load().gate().shut();
        stand.load().gate().awaitEmpty();
        var swept = stand.deadlines().swept();
        faults.addAll(stand.faultsAtRest());
        var heard = stand.load().troubles();
        faults.addAll(Report.undefined(heard));
        report.trial(
                "database killed",
                "%d kills under the running server; %d acts acknowledged meanwhile, all there once; away for %.1f s at most, clocks go on after %d s; heard %s"
                        .formatted(
                                kills,
                                stand.books().acts() - before,
                                longest.toMillis() / 1000.0,
                                swept.toSeconds(),
                                heard),
                faults);
    }
}
