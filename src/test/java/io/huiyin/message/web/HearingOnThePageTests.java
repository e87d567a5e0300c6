package io.huiyin.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.message.Messages;
import io.huiyin.message.Refresh;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
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
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages in browsers hear at once what happens, over real connections. */
@ApplicationTest
class HearingOnThePageTests {
    private final Messages messages;
    private final Refresh refresh;
    private final TransactionTemplate transaction;
    private final Sites.Site site;

    @LocalServerPort
    private int port;

    HearingOnThePageTests(
            Messages messages, Refresh refresh, TransactionTemplate transaction, JdbcClient jdbc, MovableClock clock) {
        this.messages = messages;
        this.refresh = refresh;
        this.transaction = transaction;
        this.site = new Sites(jdbc, clock).open("h" + Long.toString(System.nanoTime(), 36));
    }

    /** The application has just been given another database, where it may not listen yet. */
    @BeforeEach
    void theApplicationListens() throws Exception {
        try (var page = new Browser(Post.GATE, "/c/" + site.code() + "/changes")) {
            for (int tries = 0; tries < 100 && !page.events.contains("data:warm"); tries++) {
                refresh.announce(site.id(), "warm");
                Thread.sleep(100);
            }
        }
    }

    @Test
    void whoIsToldSomethingHearsItAtOnceAndNobodyElseDoes() throws Exception {
        try (var lina = new Browser(Post.FRONT_DESK, "/messages/stream");
                var wang = new Browser(Post.TECHNICIAN, "/messages/stream")) {
            tell(Post.TECHNICIAN);
            assertThat(wang.event("message")).isEqualTo("new");
            assertThat(lina.events).noneMatch(line -> line.equals("data:new"));
        }
    }

    @Test
    void aPageHearsOfTheTopicsItShowsAndOfNoOthers() throws Exception {
        try (var board = new Browser(Post.FRONT_DESK, "/c/" + site.code() + "/changes?topic=repair")) {
            refresh.announce(site.id(), "opinion");
            refresh.announce(site.id() + 1, "repair");
            refresh.announce(site.id(), "repair:BX20261121-0007");
            assertThat(board.event("change")).isEqualTo("repair:BX20261121-0007");
        }
    }

    @Test
    void aPageThatNamesNoTopicHearsAll() throws Exception {
        try (var board = new Browser(Post.FRONT_DESK, "/c/" + site.code() + "/changes")) {
            refresh.announce(site.id(), "opinion");
            assertThat(board.event("change")).isEqualTo("opinion");
        }
    }

    private void tell(Post post) {
        var telling = new Telling(
                site.id(), site.the(post).id(), "message.more", List.of("1"), "/messages", Urgency.NORMAL, "heard");
        transaction.executeWithoutResult(status -> messages.tell(List.of(telling)));
    }

    /** A browser that is signed in and listens. */
    private final class Browser implements AutoCloseable {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final InputStream stream;

        Browser(Post post, String address) throws Exception {
            client.send(request("/sign-in").build(), HttpResponse.BodyHandlers.discarding());
            var form = "login=" + site.the(post).login() + "&password=" + Sites.PASSWORD;
            client.send(
                    request("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("X-XSRF-TOKEN", token())
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var answer = client.send(request(address).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            stream = answer.body();
            Thread.ofVirtual().start(this::listen);
        }

        private String token() {
            return ((CookieManager) client.cookieHandler().orElseThrow())
                    .getCookieStore().getCookies().stream()
                            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
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
        }

        /** The data of the next event of that name, which is not the call to look at everything. */
        private String event(String name) throws InterruptedException {
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

        private String next() throws InterruptedException {
            return String.valueOf(events.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() throws Exception {
            stream.close();
            client.shutdownNow();
        }
    }
}
