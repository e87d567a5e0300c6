package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The server as users run it: {@code bin/run} on a data folder of its own, in a process of its own. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private final Process process;
    private final Path data;
    private final URI address;
    private final Duration took;

    private Server(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
        this.took = awaitReady(process, address.resolve("/actuator/health/readiness"));
    }

    /** Starts it and waits until it says that it is ready; further words go to the command. */
    public static Server start(Path project, Path data, int port, String... words) {
        var command =
                new java.util.ArrayList<>(List.of(project.resolve("bin/run").toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUIYIN_DATA", data.toString());
        builder.environment().put("HUIYIN_PORT", Integer.toString(port));
        builder.redirectOutput(data.resolveSibling("server.log").toFile());
        try {
            return new Server(builder.start(), data, URI.create("http://localhost:" + port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How long a process takes until this address answers with anything but an error of the server. */
    public static Duration awaitReady(Process process, URI address) {
        var began = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The server ended with " + process.exitValue());
                }
                if (answers(client, request)) {
                    return Duration.ofNanos(System.nanoTime() - began);
                }
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("No answer from " + address);
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address() {
        return address;
    }

    public Database database() {
        return Database.of(data);
    }

    /** From the start of its process to its being ready. */
    public Duration took() {
        return took;
    }

    public long pid() {
        return process.pid();
    }

    /** The megabytes that the kernel counts under this name, such as {@code VmRSS} or its peak {@code VmHWM}. */
    public long megabytes(String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                            .map(line -> line.replaceAll("[^0-9]", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What a command of the JDK's {@code jcmd} says about the server. */
    public String ask(String question) {
        var program = Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "jcmd");
        try {
            var asked = new ProcessBuilder(program.toString(), Long.toString(pid()), question)
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
