package io.huiyin.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Kills the one that the others belong to; they notice and end. */
    void kill() {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Stops all of them in their tracks, as if the machine behind the line had gone, or lets them go on. */
    void signal(String signal) {
        postmaster().stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.children()))
                .forEach(each -> send(signal, each.pid()));
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
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
