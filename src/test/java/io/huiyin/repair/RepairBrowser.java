package io.huiyin.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiyin.Door;
import io.huiyin.Sites;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody of the staff at his browser, signed in. */
final class RepairBrowser {
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final Map<Post, Cookie> sessions = new EnumMap<>(Post.class);
    private boolean english;
    private boolean script = true;

    RepairBrowser(MockMvcTester mvc, RepairHouse house) {
        this.mvc = mvc;
        this.house = house;
    }

    RepairBrowser english() {
        english = true;
        return this;
    }

    /** Comes in again, as after a time in which sessions end. */
    RepairBrowser anew() {
        sessions.clear();
        return this;
    }

    RepairBrowser withoutScript() {
        script = false;
        return this;
    }

    String text(Post post, String path) {
        return text(get(post, path));
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    MvcTestResult get(Post post, String path) {
        return as(post, mvc.get().uri(path(path))).exchange();
    }

    /** Sends the form of an act on the order as it stands. */
    MvcTestResult send(Post post, Repair repair, String noun, Object... fields) {
        return resend(post, repair, noun, house.now(repair).matter().version(), UUID.randomUUID(), fields);
    }

    MvcTestResult resend(Post post, Repair repair, String noun, int version, UUID submission, Object... fields) {
        var request = mvc.post()
                .uri(path("/repairs/" + repair.matter().number() + "/" + noun))
                .with(Door.form())
                .param("version", String.valueOf(version))
                .param("submission", submission.toString());
        for (var at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at].toString(), fields[at + 1].toString());
        }
        return as(post, script ? request.header("HX-Request", "true") : request).exchange();
    }

    /** Sends any form of the community. */
    MvcTestResult post(Post post, String path, Object... fields) {
        var request = mvc.post().uri(path(path)).with(Door.form());
        for (var at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at].toString(), fields[at + 1].toString());
        }
        return as(post, request).exchange();
    }

    private MockMvcRequestBuilder as(Post post, MockMvcRequestBuilder request) {
        return signedIn(post, request);
    }

    <B extends AbstractMockHttpServletRequestBuilder<B>> B signedIn(Post post, B request) {
        var language = new Cookie("huiyin-language", english ? "en" : "zh-CN");
        return request.cookie(sessions.computeIfAbsent(post, this::signIn), language);
    }

    String path(String path) {
        return path.startsWith("/c/") ? path : "/c/" + house.community().code() + path;
    }

    private Cookie signIn(Post post) {
        var response = mvc.post()
                .uri("/sign-in")
                .with(Door.form())
                .param("login", house.site.the(post).login())
                .param("password", Sites.PASSWORD)
                .exchange()
                .getResponse();
        return Objects.requireNonNull(response.getCookie("huiyin"));
    }
}
