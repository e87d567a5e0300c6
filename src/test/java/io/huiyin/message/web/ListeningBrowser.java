package io.huiyin.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.Sites;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A browser that is signed in and listens. */
final class ListeningBrowser implements AutoCloseable {
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final InputStream stream;
    private final int port;

    ListeningBrowser(int port, String login, String address) throws Exception {
        this.port = port;
        client.send(request("/sign-in").build(), HttpResponse.BodyHandlers.discarding());
        var form = "login=" + login + "&password=" + Sites.PASSWORD;
        client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var answer = client.send(request(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        stream = answer.body();
        Thread.ofVirtual().start(this::listen);
    }

    private String cookie(String name) {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private void listen() {
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            lines.lines().filter(line -> !line.isEmpty()).forEach(events::add);
        } catch (UncheckedIOException closed) {
            events.add("closed");
        }
        events.add("ended");
    }

    /** The id of the session, which its cookie carries in Base64. */
    String session() {
        return new String(Base64.getDecoder().decode(cookie("huiyin")), StandardCharsets.UTF_8);
    }

    /** The status of another page of the same session. */
    int status(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** The data of the next event of that name, which is not the call to look at everything. */
    String event(String name) throws InterruptedException {
        for (String line = next(); !line.equals("null"); line = next()) {
            if (line.equals("event:" + name)) {
                String data = next().replaceFirst("data:", "");
                if (!data.equals("*")) {
                    return data;
                }
            }
        }
        return "nothing";
    }

    String next() throws InterruptedException {
        return String.valueOf(events.poll(10, TimeUnit.SECONDS));
    }

    @Override
    public void close() throws Exception {
        stream.close();
        client.shutdownNow();
    }
}
