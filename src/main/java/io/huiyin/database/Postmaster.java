package io.huiyin.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The server's main process, as its {@code postmaster.pid} tells. */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What the file tells, if there is one with a process in it. */
    static Optional<Postmaster> of(Path data) throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            var port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            var ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty(); // gone, or only half written yet
        }
    }

    /** Whether the process is a living server of this data folder. */
    boolean serves(Path data) {
        return commandLine().filter(line -> line.contains(data.toString())).isPresent();
    }

    /** Whether the number belongs to another process, or to a dead one nobody buried: the server would refuse to start. */
    boolean replacedIn(Path data) {
        return commandLine().filter(line -> !line.contains(data.toString())).isPresent();
    }

    private Optional<String> commandLine() {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
