package io.huiyin.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in a browser: signs in by the form at one node and is known at all. */
final class Browser {
    private static final String PASSWORD = "huiyin-demo-2026";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Signs in; returns the status of the page that comes then. */
    int signIn(URI server, String login) throws IOException {
        var token = FORM_TOKEN.matcher(get(server.resolve("/sign-in")).body());
        if (!token.find()) {
            throw new IOException("The sign-in page has no form token");
        }
        var form = Map.of("_csrf", token.group(1), "login", login, "password", PASSWORD);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        keep(send(
                HttpRequest.newBuilder(server.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                BodyHandlers.ofString()));
        return get(server.resolve("/c/lw/repairs")).statusCode();
    }

    HttpResponse<String> get(URI address) throws IOException {
        return keep(send(HttpRequest.newBuilder(address), BodyHandlers.ofString()));
    }

    /** Listens to a stream of events until it breaks, and hands on each line of data. */
    void listen(URI address, BlockingQueue<String> heard) {
        Thread.startVirtualThread(() -> {
            try {
                var stream = send(HttpRequest.newBuilder(address), BodyHandlers.ofInputStream());
                heard.add("status " + stream.statusCode());
                try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .filter(line -> line.startsWith("data:"))
                            .map(line -> line.substring("data:".length()).strip())
                            .forEach(heard::add);
                }
            } catch (IOException | java.io.UncheckedIOException ended) {
                heard.add("ended");
            }
        });
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder asked, HttpResponse.BodyHandler<T> as) throws IOException {
        if (!cookies.isEmpty()) {
            asked.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            return client.send(asked.build(), as);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private <T> HttpResponse<T> keep(HttpResponse<T> response) {
        response.headers()
                .allValues("Set-Cookie")
                .forEach(header ->
                        HttpCookie.parse(header).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue())));
        return response;
    }
}
