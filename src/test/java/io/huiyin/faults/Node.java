package io.huiyin.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server as users run it, {@code bin/run} in a process of its own: started, killed, started again. */
final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private final ProcessBuilder command;
    private final URI address;
    private @Nullable Process process;

    /** On a port that is free now. */
    Node(Path project, Path data, Map<String, String> more) {
        var port = freePort();
        address = URI.create("http://localhost:" + port);
        command = new ProcessBuilder(project.resolve("bin/run").toString()).redirectErrorStream(true);
        command.environment().put("HUIYIN_DATA", data.toString());
        command.environment().put("HUIYIN_PORT", Integer.toString(port));
        command.environment().putAll(more);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log(data, port)));
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static File log(Path data, int port) {
        return data.resolveSibling(data.getFileName() + "-" + port + ".log").toFile();
    }

    URI address() {
        return address;
    }

    /** Lets it start and returns at once. */
    void launch() {
        try {
            var started = command.start();
            process = started;
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it; returns how long it took until it was ready. */
    Duration start() {
        var began = System.nanoTime();
        launch();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    void awaitReady() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!alive()) {
                throw new IllegalStateException("The server ended by itself: " + command.redirectOutput());
            }
            if (ready()) {
                return;
            }
            Pause.of(GLANCE);
        }
        throw new IllegalStateException("The server does not get ready: " + command.redirectOutput());
    }

    private boolean ready() {
        try {
            return Api.status(address.resolve("/actuator/health/readiness")) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Kills it as {@code kill -9} does: it gets no chance to tidy up. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(30));
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!gone(process, Duration.ofSeconds(60))) {
                kill();
            }
        }
    }

    private static boolean gone(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
