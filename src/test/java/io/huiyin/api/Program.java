package io.huiyin.api;

import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token, at a community of its own, so that tests read as requests. */
public final class Program {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final MockMvcTester mvc;
    private final JsonMapper json;
    private final ApiTokens tokens;
    private final Appointments appointments;
    private final MovableClock clock;
    private final Site site;
    private Locale language = Locale.ENGLISH;

    public Program(ApplicationContext beans) {
        mvc = beans.getBean(MockMvcTester.class);
        json = beans.getBean(JsonMapper.class);
        tokens = beans.getBean(ApiTokens.class);
        appointments = beans.getBean(Appointments.class);
        clock = beans.getBean(MovableClock.class);
        site = new Sites(beans.getBean(JdbcClient.class), clock).open("p" + NUMBER.incrementAndGet());
    }

    public Site site() {
        return site;
    }

    Program speaking(Locale other) {
        language = other;
        return this;
    }

    public String token(Post post) {
        var staff = site.the(post).id();
        return tokens.create("test", staff, staff, clock.instant().plus(Duration.ofDays(400)));
    }

    public String path(String rest) {
        return "/api/v1/communities/" + site.code() + rest;
    }

    MvcTestResult get(Post post, String rest) {
        return mvc.get()
                .uri(path(rest))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(post))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                .exchange();
    }

    MvcTestResult post(Post post, String rest, String body, Map<String, String> headers) {
        var request = mvc.post()
                .uri(path(rest))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(post))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag());
        headers.forEach(request::header);
        return request.exchange();
    }

    MvcTestResult open(Post post, String body) {
        return mvc.post()
                .uri("/api/v1/communities")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(post))
                .exchange();
    }

    /** The one in this post holds it at the company, too. */
    void promote(Post post) {
        appointments.appoint(site.the(post).id(), post, site.company());
    }

    MvcTestResult post(Post post, String rest, String body) {
        return post(post, rest, body, Map.of());
    }

    JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    /** A repair as a front desk reports it. */
    static String tap() {
        return """
                {"place": {"text": "3-2-1201", "spot": "厨房"},
                 "customer": {"name": "陈美玲", "telephone": "+86 138-1234-5678"},
                 "fault": "水龙头漏水", "content": "厨房水龙头一直滴水，关不紧",
                 "trade": "PLUMBING", "priority": "REGULAR", "readBack": true}""";
    }

    /** The number of a repair just reported. */
    String reported() {
        return body(post(Post.FRONT_DESK, "/repairs", tap())).get("number").asString();
    }

    /** The number of a repair whose technician is on site. */
    String arrived() {
        var number = reported();
        act(Post.ENGINEERING_SUPERVISOR, number, "acknowledgement", "");
        act(Post.ENGINEERING_SUPERVISOR, number, "triage", "\"priority\": \"REGULAR\", \"trade\": \"PLUMBING\"");
        var technician = site.the(Post.TECHNICIAN).id();
        act(Post.ENGINEERING_SUPERVISOR, number, "dispatch", "\"technicianId\": " + technician);
        act(Post.TECHNICIAN, number, "acceptance", "");
        act(Post.TECHNICIAN, number, "arrival", "");
        return number;
    }

    /** Performs an act on the present version and returns the repair after it. */
    JsonNode act(Post post, String number, String act, String fields) {
        var result = post(post, "/repairs/" + number + "/" + act, versioned(number, fields));
        if (result.getResponse().getStatus() != 200) {
            throw new AssertionError(act + ": " + Objects.toString(body(result)));
        }
        return body(result);
    }

    String versioned(String number, String fields) {
        var version =
                body(get(Post.FRONT_DESK, "/repairs/" + number)).get("version").asInt();
        return "{\"version\": " + version + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }
}
