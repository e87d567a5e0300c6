package io.huiyin.faults;

import io.huiyin.database.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Several servers on one database that runs by itself, each over a line of its own, with a proxy before them. */
final class Nodes implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final List<Line> lines = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final RoundRobin proxy;

    Nodes(Settings settings, Path folder, int count) {
        Stand.emptied(folder);
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"), List.of());
        for (var number = 0; number < count; number++) {
            nodes.add(node(settings, folder.resolve("data")));
        }
        proxy = new RoundRobin(
                nodes.stream().map(node -> node.address().getPort()).toList());
    }

    /** The first fills the database; the others come at once. */
    void start() {
        nodes.getFirst().start();
        nodes.stream().skip(1).forEach(Node::launch);
        nodes.forEach(Node::awaitReady);
    }

    /** They share the folder with the key and the files, as nodes must. */
    private Node node(Settings settings, Path data) {
        var line = new Line(
                URI.create(postgres.getJdbcUrl().substring("jdbc:".length())).getPort());
        lines.add(line);
        return new Node(
                settings.project(),
                data,
                Map.of(
                        "HUIYIN_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:" + line.port() + "/huiyin",
                        "HUIYIN_DATABASE_USER",
                        postgres.getUsername(),
                        "HUIYIN_DATABASE_PASSWORD",
                        postgres.getPassword()));
    }

    Database database() {
        return new Database(
                postgres.getJdbcUrl().replaceFirst("\\?.*", ""), postgres.getUsername(), postgres.getPassword());
    }

    Node node(int number) {
        return nodes.get(number);
    }

    Line line(int number) {
        return lines.get(number);
    }

    List<Node> all() {
        return nodes;
    }

    URI address() {
        return proxy.address();
    }

    @Override
    public void close() {
        proxy.close();
        nodes.forEach(Node::close);
        lines.forEach(Line::close);
        postgres.close();
    }
}
