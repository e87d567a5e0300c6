package io.huiyin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table as it grows, with notes beneath it; what is measured is written down at once. */
public final class Results {
    private static final String HEAD = """
            | figure | measured | floor | ratio | to reach | reached |
            | --- | --- | --- | --- | --- | --- |
            """;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Path file;
    private final String title;

    Results(Path file, String title) {
        this.file = file;
        this.title = title;
    }

    public void add(Figure figure) {
        figures.add(figure);
        IO.println(figure.row());
        write();
    }

    /** A line beneath the table. */
    public void note(String line) {
        notes.add(line);
        IO.println("  " + line);
        write();
    }

    private String text() {
        var text = new StringBuilder("# ").append(title).append("\n\n").append(HEAD);
        figures.forEach(figure -> text.append(figure.row()).append('\n'));
        if (!notes.isEmpty()) {
            text.append("\n## Beside the table\n");
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
