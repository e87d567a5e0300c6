package io.huiyin.repair;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway for texts that keeps what it was given, and answers as it was told. */
final class StandInGateway implements AutoCloseable {
    static final String SECRET = "between-the-gateway-and-us";

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<Given> given = new CopyOnWriteArrayList<>();
    private final List<Integer> next = new ArrayList<>();
    private volatile long slow;

    /** One request: what it said of itself, and what was in it. */
    record Given(
            String idempotency, String authorization, String timestamp, String signature, String raw, JsonNode body) {
        String text() {
            return body.path("text").asString("");
        }

        String mobile() {
            return body.path("mobile").asString("");
        }

        String template() {
            return body.path("template").asString("");
        }

        String link() {
            return text().replaceAll("(?s).*https?://[^/]+(/h/[A-Za-z0-9_-]+).*", "$1");
        }
    }

    StandInGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/send", this::take);
        server.createContext("/elsewhere", this::take);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/send";
    }

    /** What the next requests are answered, one after the other; then 200 again. */
    synchronized StandInGateway answers(Integer... statuses) {
        next.addAll(List.of(statuses));
        return this;
    }

    void slow(long millis) {
        slow = millis;
    }

    List<Given> given() {
        return List.copyOf(given);
    }

    List<Given> given(String template) {
        return given.stream().filter(each -> each.template().equals(template)).toList();
    }

    private synchronized int status() {
        return next.isEmpty() ? 200 : next.removeFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        given.add(new Given(
                header(exchange, "Idempotency-Key"),
                header(exchange, "Authorization"),
                header(exchange, "X-Huiyin-Timestamp"),
                header(exchange, "X-Huiyin-Signature"),
                raw,
                json.readTree(raw)));
        sleep();
        var status = status();
        if (status == 302) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
        }
        var answer = status == 200 ? "{\"receipt\": \"R-" + given.size() + "\"}" : "{}";
        exchange.sendResponseHeaders(status, answer.length());
        exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void sleep() {
        try {
            Thread.sleep(slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
