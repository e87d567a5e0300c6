package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The disk under a server and its database runs full, stays so for a while, and gets room again. */
final class DiskFull {
    private static final String SIZE = "420m";
    private static final int BLOCK = 1 << 20;
    private static final Duration FULL_FOR = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private final Settings settings;

    DiskFull(Settings settings) {
        this.settings = settings;
    }

    void run(Report report) {
        var disk = settings.folder().resolve("disk");
        Stand.emptied(disk);
        if (!done("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString())) {
            report.skipped("disk full", "a small disk (tmpfs) can't be mounted here; it takes root");
            return;
        }
        try (var stand = Stand.on(settings, disk.resolve("data"))) {
            tried(stand, disk, report);
        } finally {
            done("umount", "-l", disk.toString());
        }
    }

    private void tried(Stand stand, Path disk, Report report) {
        var faults = new ArrayList<String>();
        stand.load().begin(8);
        Pause.of(Duration.ofSeconds(3));
        stand.load().troubles();
        fill(disk.resolve("filler"));
        meanwhile(() -> stand.deadlines().tryToPress(5));
        var heard = stand.load().troubles();
        meanwhile(() -> noRoomForTheLog(stand));
        stand.load().troubles().forEach((what, often) -> heard.merge(what, often, Integer::sum));
        var stopped = !stand.postgres().lives();
        remove(disk.resolve("filler"));
        var took = stand.answersAfter(PATIENCE);
        if (took.compareTo(PATIENCE) >= 0) {
            faults.add("it does not come back");
        }
        stand.deadlines().swept();
        faults.addAll(stand.faultsAtRest());
        faults.addAll(Report.undefined(heard));
        report.trial(
                "disk full",
                "for %d s, PostgreSQL %s; answers %.1f s after there was room; %d acts acknowledged, all there once; heard %s"
                        .formatted(
                                2 * FULL_FOR.toSeconds(),
                                stopped ? "stopped" : "went on",
                                took.toMillis() / 1000.0,
                                stand.books().acts(),
                                heard),
                List.copyOf(faults));
    }

    private static void meanwhile(Runnable deed) {
        var until = System.nanoTime() + FULL_FOR.toNanos();
        while (System.nanoTime() < until) {
            deed.run();
            Pause.of(Duration.ofMillis(500));
        }
    }

    /** The database wants a new file for its log, gets none, and stops as a whole. */
    private static void noRoomForTheLog(Stand stand) {
        try {
            stand.books().database().asAdministrator().list("select pg_switch_wal()::text", row -> row.getString(1));
        } catch (IllegalStateException away) {
            Pause.of(Duration.ofMillis(100));
        }
    }

    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            for (var block = new byte[BLOCK]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            IO.println("     the disk is full: " + full.getMessage());
        }
    }

    private static void remove(Path filler) {
        try {
            Files.delete(filler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
