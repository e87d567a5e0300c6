package io.huiyin.bench.line;

import io.huiyin.bench.Database;
import io.huiyin.bench.Figure;
import io.huiyin.bench.Results;
import io.huiyin.bench.Server;
import io.huiyin.bench.Settings;
import io.huiyin.bench.empty.EmptyApplication;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From the command to the answer "ready" on a data folder that is filled, against an empty web application and PostgreSQL alone. */
public final class ColdStart {
    private static final int TURNS = 5;
    /** What an empty web application of Spring Boot brings along, and nothing else. */
    private static final Pattern WEB = Pattern.compile(
            "(spring-boot|spring-boot-(autoconfigure|http-converter|jackson|servlet|tomcat|web-server|webmvc)"
                    + "|spring-(aop|beans|context|core|expression|web|webmvc)|micrometer-(commons|observation)"
                    + "|tomcat-embed-(core|el|websocket)|jackson-(annotations|core|databind)|jakarta.annotation-api"
                    + "|logback-(classic|core)|slf4j-api|jul-to-slf4j|log4j-(api|to-slf4j)|snakeyaml|jspecify|commons-logging)"
                    + "-[0-9][^-]*\\.jar");

    private final Settings settings;
    private final Results results;

    public ColdStart(Settings settings, Results results) {
        this.settings = settings;
        this.results = results;
    }

    /** Measures with no server running on the folder. */
    public void measure(Path data) {
        var starts = median(() -> {
            try (var server = Server.start(settings.project(), data, settings.port())) {
                return server.took();
            }
        });
        var web = median(this::emptyApplication);
        var postgres = median(() -> postgres(Database.of(data).folder()));
        var floor = web.plus(postgres);
        var ratio = (double) starts.toMillis() / floor.toMillis();
        results.add(Figure.ratio(
                "cold start to ready, filled data folder",
                "%,d ms".formatted(starts.toMillis()),
                "%,d ms (empty web application %,d, pg_ctl %,d)"
                        .formatted(floor.toMillis(), web.toMillis(), postgres.toMillis()),
                ratio,
                "≤ 1.5",
                ratio <= 1.5));
    }

    private static Duration median(java.util.function.Supplier<Duration> start) {
        return IntStream.range(0, TURNS)
                .mapToObj(turn -> start.get())
                .sorted()
                .toList()
                .get(TURNS / 2);
    }

    private Duration emptyApplication() {
        var command = List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-Xmx512m",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                webClassPath(),
                EmptyApplication.class.getName(),
                "--server.port=" + settings.port());
        var process = started(command);
        try {
            return Server.awaitReady(process, URI.create("http://localhost:" + settings.port() + "/"));
        } finally {
            process.destroy();
            await(process);
        }
    }

    private static String webClassPath() {
        var here = Path.of(URI.create(Objects.requireNonNull(EmptyApplication.class.getResource("/io/huiyin/bench"))
                .toString()
                .replaceFirst("io/huiyin/bench/?$", "")));
        return Stream.concat(
                        Stream.of(here),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .flatMap(ColdStart::jars)
                                .filter(jar -> WEB.matcher(String.valueOf(jar.getFileName()))
                                        .matches()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> jars(String entry) {
        return entry.endsWith(".jar") ? Stream.of(Path.of(entry)) : Stream.empty();
    }

    private static Duration postgres(Path folder) {
        var program = binaries(folder).resolve("bin").resolve("pg_ctl").toString();
        var data = folder.resolve("data").toString();
        var log = folder.resolve("postgres.log").toString();
        var options = "-c port=0 -c listen_addresses= -c unix_socket_directories= -c jit=off";
        var began = System.nanoTime();
        await(started(asOrdinaryUser(List.of(
                program,
                "start",
                "--pgdata=" + data,
                "--log=" + log,
                "--wait",
                "--options="
                        + options.replace("port=0", "port=54999")
                                .replace("listen_addresses=", "listen_addresses=127.0.0.1")))));
        var took = Duration.ofNanos(System.nanoTime() - began);
        await(started(asOrdinaryUser(List.of(program, "stop", "--pgdata=" + data, "--mode=fast", "--wait"))));
        return took;
    }

    private static Path binaries(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(each -> String.valueOf(each.getFileName()).startsWith("bin-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asOrdinaryUser(List<String> words) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(words);
        return command;
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
