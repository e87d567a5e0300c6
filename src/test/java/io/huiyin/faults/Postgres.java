package io.huiyin.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of the embedded database, by what its folder tells. */
record Postgres(Path folder) implements AutoCloseable {
    Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean lives() {
        return postmaster().filter(ProcessHandle::isAlive).isPresent();
    }

    /** Kills the one that the others belong to, and sees it gone; they notice and end. */
    void kill() {
        postmaster().ifPresent(main -> {
            main.destroyForcibly();
            Pause.until(() -> !main.isAlive(), Duration.ofSeconds(10));
        });
    }

    /**
     * Stops all of them in their tracks, as if the machine behind the line had gone, and looks that they stand still: the first of
     * them before its children are counted, for it could have more meanwhile. Says which of them would not stop.
     */
    List<String> stop() {
        var still = Pause.until(
                () -> {
                    signal("STOP");
                    return moving().isEmpty();
                },
                Duration.ofSeconds(5));
        return still.toSeconds() < 5 ? List.of() : moving();
    }

    /** Lets them go on. */
    void go() {
        signal("CONT");
    }

    private void signal(String signal) {
        postmaster().ifPresent(main -> {
            send(signal, main.pid());
            children(main).forEach(each -> send(signal, each));
        });
    }

    private List<String> moving() {
        return postmaster()
                .map(main -> Stream.concat(Stream.of(main.pid()), children(main))
                        .map(Postgres::stat)
                        .filter(stat -> !stat.contains(") T ") && !stat.contains(") t ") && !stat.isEmpty())
                        .toList())
                .orElse(List.of("no process is named in " + folder));
    }

    /** By what the system tells of each process. */
    private static Stream<Long> children(ProcessHandle main) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> stat(pid).matches("(?s).*\\) [A-Za-z] " + main.pid() + " .*"));
    }

    private static String stat(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        postmaster().ifPresent(main -> {
            send("INT", main.pid());
            Pause.until(() -> !main.isAlive(), Duration.ofSeconds(20));
        });
    }
}
