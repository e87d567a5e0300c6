package io.huiyin.history.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls the API of a running server; what does not come through, or is answered by a server in trouble, is tried again. */
final class Calls implements AutoCloseable {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String url;
    private final String site;
    private final String token;

    Calls(String url, String site, String token) {
        this.url = url;
        this.site = site;
        this.token = token;
    }

    /** What the server said. */
    record Answer(int status, JsonNode body) {
        boolean good() {
            return status / 100 == 2;
        }

        /** The code of the first reason or fault, else the status. */
        String why() {
            var reason = body.path("reasons").path(0).path("code").asString("");
            var fault = body.path("faults").path(0);
            var said = reason.isEmpty()
                    ? fault.path("field").asString("") + " "
                            + fault.path("code").asString("")
                    : reason;
            return said.isBlank() ? "HTTP " + status : said.strip();
        }
    }

    String site() {
        return site;
    }

    JsonMapper json() {
        return json;
    }

    Answer get(String path) throws Unreachable {
        return tried(request(path).GET().build(), Duration.ofMinutes(1));
    }

    Answer post(String path, Map<String, ?> body, String key, Duration patience) throws Unreachable {
        return tried(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                        .build(),
                patience);
    }

    Answer post(String path, String type, BodyPublisher body, @Nullable String key) throws Unreachable {
        var request = request(path).header("Content-Type", type).POST(body);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return tried(request.build(), Duration.ofMinutes(1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/api/v1/communities" + path))
                .timeout(ANSWERED_WITHIN)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    /** Tries until there is an answer of a server that is well, or the patience has run out. */
    private Answer tried(HttpRequest request, Duration patience) throws Unreachable {
        var until = System.nanoTime() + patience.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            var answer = once(request);
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > until) {
                throw new Unreachable(url);
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private @Nullable Answer once(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            var busy = response.statusCode() >= 500 || response.statusCode() == 429;
            return busy ? null : new Answer(response.statusCode(), body(response));
        } catch (IOException lost) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private JsonNode body(HttpResponse<byte[]> response) {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** No server answered, for all the patience. */
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreachable(String url) {
            super("No answer from " + url);
        }
    }
}
