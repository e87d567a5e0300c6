package io.huiyin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much is filled in and how long is measured.
 *
 * @param levels numbers of closed matters at which the pages are measured, the last being where everything is
 * @param only the lines to be measured; all when empty
 */
public record Settings(
        Path project,
        Path folder,
        int port,
        int communities,
        int homes,
        int open,
        List<Integer> levels,
        int running,
        int due,
        int clients,
        Duration time,
        Set<String> only) {
    private static final int TENTH = 10;

    static Settings of(List<String> words) {
        var part = words.contains("--quick") ? TENTH : Integer.parseInt(value(words, "--part", "1"));
        return new Settings(
                Path.of("").toAbsolutePath(),
                Path.of(value(words, "--folder", "target/bench")).toAbsolutePath(),
                Integer.parseInt(value(words, "--port", "9180")),
                50,
                100_000 / part,
                50_000 / part,
                Stream.of(10_000, 100_000, 1_000_000).map(level -> level / part).toList(),
                1_000_000 / part,
                10_000 / part,
                Integer.parseInt(value(words, "--clients", "16")),
                Duration.ofSeconds(part == 1 ? 20 : 10),
                Stream.of(value(words, "--only", "").split(","))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static String value(List<String> words, String name, String otherwise) {
        var at = words.indexOf(name);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    public boolean wants(String line) {
        return only.isEmpty() || only.contains(line);
    }
}
