package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.floor.Step;
import io.huiyin.bench.floor.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lists how many statements a request takes, and any question that it asks in a loop. */
final class Statements {
    private Statements() {}

    /** Writes the statements down, to be read. */
    private static void write(Path folder, String what, Trace trace) {
        try {
            Files.createDirectories(folder);
            var lines = trace.steps().stream().map(Step::line).toList();
            Files.write(folder.resolve(what.replace(' ', '-') + ".sql"), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void tell(House house, String what, Trace trace) {
        write(house.settings().folder().resolve("statements"), what, trace);
        var repeated = trace.repeated();
        house.results()
                .add(new Figure(
                        "statements: " + what,
                        "%d, %d waits".formatted(trace.statements(), trace.waits()),
                        "",
                        "",
                        "no query in a loop",
                        repeated.isEmpty() ? "yes" : "**no**"));
        repeated.forEach(
                (statement, times) -> house.results().note("%s asks %d times: `%s`".formatted(what, times, statement)));
    }
}
