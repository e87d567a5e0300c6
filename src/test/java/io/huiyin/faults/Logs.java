package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What the servers wrote, for whoever reads of a fault where he can't look at the files. */
record Logs(Path folder) {
    private static final int LAST = 60;
    private static final Pattern HEAD = Pattern.compile("\\d\\d:\\d\\d:\\d\\d +[A-Z]+ .*");
    private static final int WIDTH = 240;

    /** The last lines of each, without the stacks. */
    void print() {
        try (var files = Files.find(folder, 2, (file, kind) -> file.toString().endsWith(".log"))) {
            for (var file : files.sorted().toList()) {
                IO.println("-- " + folder.relativize(file));
                lastOf(file).forEach(IO::println);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lastOf(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            var heads = lines.filter(line -> HEAD.matcher(line).matches())
                    .map(line -> line.substring(0, Math.min(WIDTH, line.length())))
                    .toList();
            return heads.subList(Math.max(0, heads.size() - LAST), heads.size());
        }
    }
}
