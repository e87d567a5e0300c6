package io.huiyin.faults;

import java.io.IOException;
import java.util.List;

/** {@code bin/faults}: lets go wrong what goes wrong in practice, and counts what survives. */
public final class Faults {
    private Faults() {}

    public static void main(String[] words) throws IOException {
        var settings = Settings.of(List.of(words));
        var report = new Report();
        IO.println("seed " + settings.seed() + ", folder " + settings.folder());
        try {
            trials(settings, report);
        } catch (RuntimeException broken) {
            broken.printStackTrace(System.out);
            report.trial("the trials", "broke off", List.of(broken.toString()));
        }
        var status = report.end();
        if (status != 0) {
            new Logs(settings.folder()).print();
        }
        System.exit(status);
    }

    private static void trials(Settings settings, Report report) throws IOException {
        oneServer(settings, report);
        if (settings.wants("disk") && !settings.quick()) {
            new DiskFull(settings).run(report);
        }
        if (settings.wants("nodes")) {
            try (var nodes = new Nodes(settings, settings.folder().resolve("nodes"), settings.quick() ? 2 : 3)) {
                nodes.start();
                new SeveralNodes(settings, nodes).run(report);
            }
        }
    }

    /** The trials on one server follow each other on the same books. */
    private static void oneServer(Settings settings, Report report) {
        if (!settings.wants("server") && !settings.wants("database") && !settings.wants("silence")) {
            return;
        }
        try (var stand = Stand.on(settings, settings.folder().resolve("server"))) {
            stand.load().begin(8);
            if (settings.wants("server")) {
                new ServerKilled(settings, stand).run(report);
            }
            if (settings.wants("database")) {
                new DatabaseKilled(settings, stand).run(report);
            }
            if (settings.wants("silence")) {
                new DatabaseSilent(settings, stand).run(report);
            }
        }
    }
}
