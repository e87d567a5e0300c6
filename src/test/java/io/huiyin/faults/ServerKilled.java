package io.huiyin.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The server is killed again and again under load, now and then while it starts, now and then with its database. */
final class ServerKilled {
    private static final int WITH_THE_DATABASE = 5;
    private static final int WHILE_STARTING = 6;
    private final Settings settings;
    private final Stand stand;
    private final Random random;
    private final List<String> faults = new ArrayList<>();
    private int withDatabase;
    private int whileStarting;
    private Duration longestStart = Duration.ZERO;

    ServerKilled(Settings settings, Stand stand) {
        this.settings = settings;
        this.stand = stand;
        this.random = new Random(settings.seed());
    }

    void run(Report report) {
        for (var kill = 1; kill <= settings.kills() && faults.isEmpty(); kill++) {
            Pause.of(Duration.ofMillis(700 + random.nextInt(settings.quick() ? 2500 : 6000)));
            stand.deadlines().press(10);
            Pause.of(Duration.ofMillis(random.nextInt(400)));
            killed(kill);
        }
        var swept = stand.deadlines().swept();
        faults.addAll(stand.faultsAtRest());
        report.trial("server killed", counts(swept), faults);
    }

    private void killed(int kill) {
        stand.load().gate().shut();
        if (kill % WITH_THE_DATABASE == 0) {
            stand.postgres().kill();
            withDatabase++;
        }
        stand.node().kill();
        stand.load().gate().awaitEmpty();
        if (kill % WHILE_STARTING == 0) {
            stand.node().launch();
            Pause.of(Duration.ofMillis(500 + random.nextInt(4000)));
            stand.node().kill();
            whileStarting++;
        }
        var took = stand.node().start();
        longestStart = took.compareTo(longestStart) > 0 ? took : longestStart;
        faults.addAll(stand.books().faults());
        IO.println("     kill %d: %d acts acknowledged so far, %d in the air, up again in %.1f s"
                .formatted(
                        kill,
                        stand.books().acts(),
                        stand.books().journal().snapshot().waiting().size(),
                        took.toMillis() / 1000.0));
        stand.load().gate().open();
    }

    private String counts(Duration swept) {
        var said = stand.books().journal().snapshot();
        return "seed %d: %d kills (%d with the database, %d while starting); %d acts on %d repairs acknowledged, all there once; %d answered again; %d deadlines, swept within %d s; longest start %.1f s; heard %s"
                .formatted(
                        settings.seed(),
                        settings.kills() + whileStarting,
                        withDatabase,
                        whileStarting,
                        said.acts(),
                        said.repairs().size(),
                        stand.books().journal().again(),
                        stand.deadlines().pressed().size(),
                        swept.toSeconds(),
                        longestStart.toMillis() / 1000.0,
                        stand.load().troubles());
    }
}
