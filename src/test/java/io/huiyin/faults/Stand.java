package io.huiyin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A server with its embedded database on a fresh folder, the demonstration company in it, and people at work. */
final class Stand implements AutoCloseable {
    private final Path data;
    private final Node node;
    private final Books books;
    private final Load load;

    private Stand(Path data, Node node) {
        this.data = data;
        this.node = node;
        books = Books.of(Database.in(data));
        load = new Load(node::address, books.tokens(), books.journal());
    }

    static Stand on(Settings settings, Path data) {
        emptied(data);
        var node = new Node(settings.project(), data, Map.of());
        try {
            node.start();
            return new Stand(data, node);
        } catch (RuntimeException failed) {
            node.close();
            throw failed;
        }
    }

    static void emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Node node() {
        return node;
    }

    Load load() {
        return load;
    }

    Books books() {
        return books;
    }

    Deadlines deadlines() {
        return books.deadlines();
    }

    Postgres postgres() {
        return new Postgres(data.resolve("postgres/data"));
    }

    List<String> faultsAtRest() {
        return books.faultsAtRest(load, node.address());
    }

    /** What a page answers in this language while nothing works; nothing is wrong when it is a page that says so. */
    List<String> pageFaults(String language, String words) {
        var asked = HttpRequest.newBuilder(node.address().resolve("/c/lw/repairs"))
                .header(
                        "Cookie",
                        "huiyin=MTExMTExMTEtMjIyMi0zMzMzLTQ0NDQtNTU1NTU1NTU1NTU1; huiyin-language=" + language);
        try {
            var page = Api.send(asked);
            var defined = page.status() == 503
                    && page.type().startsWith("text/html")
                    && page.text().contains(words);
            return defined ? List.of() : List.of("the page (" + language + ") answered " + page.status());
        } catch (IOException lost) {
            return List.of("the page (" + language + ") was not answered: " + lost);
        }
    }

    /** How long until it takes requests again, from now on. */
    Duration answersAfter(Duration patience) {
        return Pause.until(this::answers, patience);
    }

    /** A server of a database that was just killed can still answer: what is left of it ends a moment later. */
    private boolean answers() {
        try {
            return books.database().answers()
                    && new Api(node.address(), "lw")
                            .get(books.tokens().of("desk"), "/repairs?open=true")
                            .good();
        } catch (IOException lost) {
            return false;
        }
    }

    /** Whatever was started ends, the database that outlived its server too. */
    @Override
    public void close() {
        load.close();
        node.close();
        postgres().close();
    }
}
