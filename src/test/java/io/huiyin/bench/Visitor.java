package io.huiyin.bench;

import io.huiyin.bench.fill.Site;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody in a browser, signed in by the real form with its token. */
public final class Visitor {
    private static final String PASSWORD = "huiyin-demo-2026";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final Http http;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(Http http) {
        this.http = http;
    }

    /** Signs in as whoever has this login in the demonstration. */
    public static Visitor of(Http http, Site site, String login) {
        var visitor = new Visitor(http);
        try {
            var token = FORM_TOKEN.matcher(visitor.get("/sign-in").text());
            if (!token.find()) {
                throw new IllegalStateException("The sign-in page has no form token");
            }
            visitor.post("/sign-in", Map.of("_csrf", token.group(1), "login", site.login(login), "password", PASSWORD));
            visitor.get("/");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return visitor;
    }

    /** What came: the status, the bytes as they were sent. */
    public record Answer(HttpResponse<byte[]> response) {
        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }
    }

    /** Gets a page; anything but success ends the run. */
    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(http.at(path)).header("Accept-Language", "zh-CN");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    private void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        sent(HttpRequest.newBuilder(http.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var asked = request.build();
        var response = http.client().send(asked, BodyHandlers.ofByteArray());
        response.headers().allValues("Set-Cookie").forEach(this::keep);
        var answer = new Answer(response);
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(asked.uri() + ": " + response.statusCode() + " " + answer.text());
        }
        return answer;
    }

    private void keep(String header) {
        HttpCookie.parse(header).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    }
}
