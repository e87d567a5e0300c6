package io.huiyin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL server with its data: made once, started, adopted when it outlived a killed application, stopped. */
record PostgresCluster(Path folder, PostgresBinaries binaries, ServerAccount account, List<String> settings) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** Makes the data folder aside and renames it, so that a killed start leaves nothing half made. */
    void create(ServerPassword password) throws IOException {
        if (Files.isDirectory(data())) {
            return;
        }
        LOG.info("Making a new PostgreSQL in {}", folder);
        var aside = folder.resolve("data.new");
        FileSystemUtils.deleteRecursively(aside);
        var made = run(
                "initdb",
                "--pgdata=" + aside,
                "--username=" + EmbeddedPostgres.ADMINISTRATOR,
                "--pwfile=" + password.file(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--data-checksums");
        if (!made.succeeded()) {
            throw failure("PostgreSQL could not make its data in " + folder, made.output());
        }
        Files.move(aside, data());
    }

    /** Starts the server, or adopts the one that lives; returns its port. */
    int start() throws IOException {
        var postmaster = Postmaster.of(data());
        if (postmaster.filter(it -> it.replacedIn(data())).isPresent()) {
            LOG.info("Removing the trace of a dead PostgreSQL");
            Files.delete(data().resolve("postmaster.pid"));
        } else if (postmaster.filter(it -> it.serves(data())).isPresent()) {
            return adopt();
        }
        return launch(ServerPort.keptIn(folder));
    }

    /** Whether the server's main process is there. */
    boolean alive() throws IOException {
        return Postmaster.of(data()).filter(it -> it.serves(data())).isPresent();
    }

    /** Starts the server that has died, on the port that its clients know. */
    void revive(int port) throws IOException {
        if (Postmaster.of(data()).filter(it -> it.replacedIn(data())).isPresent()) {
            Files.delete(data().resolve("postmaster.pid"));
        }
        var started = startOn(port);
        if (!started.succeeded()) {
            throw failure("PostgreSQL did not start", started.output() + "\n" + logTail());
        }
    }

    /** Stops the server; open transactions are rolled back. */
    void stop() {
        var stopped = run("pg_ctl", "stop", "--pgdata=" + data(), "--mode=fast", "--wait", "--timeout=120");
        if (stopped.succeeded()) {
            LOG.info("PostgreSQL stopped");
        } else {
            LOG.warn("PostgreSQL did not stop: {}", stopped.output());
        }
    }

    private int adopt() throws IOException {
        for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(GLANCE)) {
            var postmaster = Postmaster.of(data()).filter(it -> it.serves(data()));
            if (postmaster.isEmpty()) {
                return launch(ServerPort.keptIn(folder));
            }
            if (postmaster.get().ready()) {
                LOG.info("Adopting the PostgreSQL that outlived its application");
                return postmaster.get().port();
            }
            pause(GLANCE);
        }
        throw failure("The PostgreSQL that runs in " + folder + " does not get ready", logTail());
    }

    private int launch(ServerPort port) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var free = port.freed();
            var started = startOn(free);
            if (started.succeeded()) {
                return free;
            }
            if (attempt == ATTEMPTS) {
                throw failure("PostgreSQL did not start", started.output() + "\n" + logTail());
            }
            pause(Duration.ofSeconds(attempt));
        }
    }

    private Command startOn(int port) {
        return run(
                "pg_ctl",
                "start",
                "--pgdata=" + data(),
                "--log=" + log(),
                "--wait",
                "--timeout=" + PATIENCE.toSeconds(),
                "--options=" + options(port));
    }

    private String options(int port) {
        var own = Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "jit=off",
                "log_checkpoints=off");
        return Stream.concat(own, settings.stream())
                .map(setting -> "-c " + ShellWord.of(setting))
                .collect(Collectors.joining(" "));
    }

    private Command run(String program, String... arguments) {
        var words = new ArrayList<>(List.of(binaries.program(program)));
        words.addAll(List.of(arguments));
        return Command.run(folder, account.command(words));
    }

    private DatabaseUnavailable failure(String what, String output) {
        return new DatabaseUnavailable(what + ":\n" + output, StartFailure.adviceFor(output, folder), null);
    }

    private String logTail() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }
}
