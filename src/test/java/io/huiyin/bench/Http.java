package io.huiyin.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Executors;

/** The way to the server; all clients share its connections. */
public record Http(HttpClient client, URI server) implements AutoCloseable {
    public static Http to(URI server) {
        return new Http(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build(),
                server);
    }

    public URI at(String path) {
        return server.resolve(path);
    }

    @Override
    public void close() {
        client.close();
    }
}
