package io.huiyin.faults;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The API of a community, as programs with a token use it; each request is sent once and answered or lost. */
record Api(URI server, String community) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(100);

    /** What was posted. */
    record Request(String token, String path, String body, String key) {}

    /** What came back: the status, the kind of body, whether it had been answered before, when to come again. */
    record Answer(int status, String type, boolean again, String retryAfter, String text) {
        boolean good() {
            return status / 100 == 2;
        }

        /** The server is in trouble, and says so as a program understands it. */
        boolean defined() {
            return status == 503 && type.startsWith("application/problem+json") && !retryAfter.isEmpty();
        }

        JsonNode body() {
            try {
                return JsonMapper.shared().readTree(text);
            } catch (JacksonException noJson) {
                return MissingNode.getInstance();
            }
        }
    }

    Answer post(Request asked) throws IOException {
        return send(HttpRequest.newBuilder(at(asked.path()))
                .header("Authorization", "Bearer " + asked.token())
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", asked.key())
                .POST(BodyPublishers.ofString(asked.body())));
    }

    Answer get(String token, String path) throws IOException {
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .GET());
    }

    private URI at(String path) {
        return server.resolve("/api/v1/communities/" + community + path);
    }

    static int status(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).GET()).status();
    }

    static Answer send(HttpRequest.Builder asked) throws IOException {
        try {
            var response = CLIENT.send(asked.timeout(ANSWERED_WITHIN).build(), BodyHandlers.ofString());
            var headers = response.headers();
            return new Answer(
                    response.statusCode(),
                    headers.firstValue("Content-Type").orElse(""),
                    headers.firstValue("Idempotent-Replayed").isPresent(),
                    headers.firstValue("Retry-After").orElse(""),
                    response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
