package io.huiyin.history.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a running server: what gets no answer is sent again with the same key, so it acts once. */
final class Desk {
    private static final int TRIES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String base;
    private final String token;

    Desk(String url, String site, String token) {
        this.base = url + "/api/v1/communities/" + site;
        this.token = token;
    }

    /** Opens the contact and records the repair. */
    void send(PastRequest request, Tally tally) {
        tally.sent();
        try {
            var contact = post("/contacts", request.id() + " contact", Map.of("channel", request.channel()));
            if (taken(contact, tally)) {
                var id = json.readTree(contact.body()).path("id").asLong();
                if (taken(post("/repairs", request.id() + " repair", repair(request, id)), tally)) {
                    tally.accepted();
                }
            }
        } catch (IOException noAnswer) {
            tally.lost();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            tally.lost();
        }
    }

    private static Map<String, Object> repair(PastRequest request, long contact) {
        return Map.of(
                "contact", contact,
                "place", Map.of("text", request.place()),
                "customer", Map.of("noTelephoneBecause", "replayed without one"),
                "fault", request.fault(),
                "content", request.content().strip(),
                "readBack", true);
    }

    private boolean taken(HttpResponse<String> response, Tally tally) {
        if (response.statusCode() < 300) {
            return true;
        }
        tally.refused(response.statusCode() + " " + why(response.body()));
        return false;
    }

    private String why(String body) {
        var problem = body.startsWith("{") ? json.readTree(body) : json.createObjectNode();
        JsonNode fault = problem.path("faults").path(0);
        return fault.isMissingNode()
                ? problem.path("title").asString("")
                : fault.path("field").asString("");
    }

    private HttpResponse<String> post(String path, String what, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        var last = new IOException("no answer from " + base);
        for (var tries = 0; tries < TRIES; tries++) {
            try {
                var response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return response;
                }
                last = new IOException("answered " + response.statusCode());
            } catch (IOException noAnswer) {
                last = noAnswer;
            }
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
        throw last;
    }
}
