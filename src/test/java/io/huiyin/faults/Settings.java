package io.huiyin.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often and how hard.
 *
 * @param only the trials to be made; all when empty
 * @param cut how long the line to the database is cut
 */
record Settings(Path project, Path folder, long seed, int kills, boolean quick, Duration cut, Set<String> only) {
    static Settings of(List<String> words) {
        var quick = words.contains("--quick");
        return new Settings(
                Path.of("").toAbsolutePath(),
                Path.of(value(words, "--folder", "target/faults")).toAbsolutePath(),
                Long.parseLong(value(words, "--seed", Long.toString(System.nanoTime() % 1_000_000))),
                Integer.parseInt(value(words, "--kills", quick ? "3" : "50")),
                quick,
                Duration.ofSeconds(quick ? 8 : 30),
                Stream.of(value(words, "--only", "").split(","))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static String value(List<String> words, String name, String otherwise) {
        var at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    boolean wants(String trial) {
        return only.isEmpty() || only.contains(trial);
    }
}
