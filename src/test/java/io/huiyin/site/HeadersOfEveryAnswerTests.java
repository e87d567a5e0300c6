package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.Post;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What browsers are told with each answer, over real connections, and what is believed of a proxy. */
@ApplicationTest
class HeadersOfEveryAnswerTests {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JdbcClient jdbc;
    private final Sites.Site site;

    @LocalServerPort
    private int port;

    HeadersOfEveryAnswerTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        site = new Sites(jdbc, clock).open("e" + Long.toString(System.nanoTime(), 36));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/account",
                "/no/such/page",
                "/h/no-such-link",
                "/sign-in/second-factor",
                "/api/openapi.json",
                "/api/v1/communities",
                "/api/v1/no-such-thing",
                "/static/css/huiyin.css",
                "/static/no-such-file.css",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/favicon.ico",
                "/actuator/health",
                "/actuator/env",
                "/error"
            })
    void forbidForeignCodeAndFramesAndGuessing(String path) throws Exception {
        var headers = get("localhost", path).headers();
        assertThat(one(headers, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(one(headers, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(one(headers, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(one(headers, "Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(one(headers, "Permissions-Policy")).contains("geolocation=()");
        assertThat(one(headers, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(one(headers, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;b=c", "/%2e%2e/etc/passwd", "/a%2fb", "//sign-in", "/sign-in%00"})
    void anAddressThatNoBrowserWritesIsRefusedWithoutAWord(String path) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/account", "/api/v1/communities", "/sign-in/second-factor", "/h/no-such-link"})
    void keepPagesAndAnswersOutOfCaches(String path) throws Exception {
        assertThat(one(get("localhost", path).headers(), "Cache-Control")).contains("no-store");
    }

    @Test
    void behindTlsCookiesAreForTlsOnlyAndTheBrowserStaysWithIt() throws Exception {
        var answer = signIn("localhost", "X-Forwarded-Proto", "https");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000", "includeSubDomains");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .anyMatch(cookie -> cookie.startsWith("huiyin=") && cookie.contains("HttpOnly"))
                .filteredOn(cookie -> !cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
    }

    @Test
    void withoutTlsCookiesWorkAndNothingIsPromised() throws Exception {
        var answer = signIn("localhost");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax"));
    }

    @Test
    void onlyTheProxyThatIsNamedIsBelieved() throws Exception {
        var outside = addressOfThisMachine();
        assumeTrue(outside.isPresent(), "this machine has no address but its own loopback");
        var host = outside.get().getHostAddress();
        var answer = signIn(host, "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.77");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(places()).contains(host).doesNotContain("203.0.113.77");

        signIn("localhost", "X-Forwarded-For", "203.0.113.78");
        assertThat(places()).contains("203.0.113.78");
        signIn("localhost", "X-Forwarded-For", "6.6.6.6, 203.0.113.79");
        assertThat(places()).contains("203.0.113.79").doesNotContain("6.6.6.6");
    }

    private List<String> places() {
        return jdbc.sql("select address from sign_in_place").query(String.class).list();
    }

    private HttpResponse<Void> get(String host, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpResponse<Void> signIn(String host, String... headers) throws IOException, InterruptedException {
        var token = "00000000-0000-4000-8000-000000000000";
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "XSRF-TOKEN=" + token)
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=" + site.the(Post.FRONT_DESK).login() + "&password=" + Sites.PASSWORD));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String one(HttpHeaders headers, String name) {
        assertThat(headers.allValues(name)).as(name).hasSize(1);
        return headers.allValues(name).getFirst();
    }

    private static Optional<InetAddress> addressOfThisMachine() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
