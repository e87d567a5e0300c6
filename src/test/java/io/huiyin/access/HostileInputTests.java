package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.FactorRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Thousands of requests that nobody means well with, over the wire: whatever is sent, the answer is of the 2xx, 3xx or 4xx and
 * tells nothing of the inside. {@code -Dhuiyin.hostile=50000 -Dhuiyin.seed=7} sends more, or others.
 */
@ApplicationTest
class HostileInputTests {
    private static final int REQUESTS = Integer.getInteger("huiyin.hostile", 3_000);
    private static final long SEED = Long.getLong("huiyin.seed", 20261122L);
    private static final int A_ROUND = 500;
    private static final String FORM_TOKEN = "00000000-0000-4000-8000-000000000000";
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\(|java\\.(lang|util|io|sql)\\.|org\\.(springframework|postgresql|apache)\\.|io\\.huiyin\\.|Exception\\b|SQLSTATE|Apache Tomcat");

    private final ApplicationContext beans;
    private final Sites sites;
    private final Wire wire;
    private final Random random = new Random(SEED);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, Integer> ended = new TreeMap<>();
    private String last = "";

    HostileInputTests(ApplicationContext beans, @LocalServerPort int port) {
        this.beans = beans;
        this.sites = new Sites(beans.getBean(JdbcClient.class), beans.getBean(MovableClock.class));
        this.wire = new Wire(port);
    }

    @Test
    void whateverIsSentTheAnswerIsClear() {
        var samples = new Samples();
        var routes = new Routes(beans);
        var asked = routes.all().stream()
                .filter(route ->
                        samples.lacking(route).isEmpty() && !route.pattern().equals("/sign-out"))
                .toList();
        var mutations = new Mutations(samples, routes.taken(), random);
        for (var sent = 0; sent < REQUESTS; sent += A_ROUND) {
            round(asked, mutations, sent / A_ROUND, Math.min(A_ROUND, REQUESTS - sent));
        }
        LoggerFactory.getLogger(HostileInputTests.class)
                .warn(
                        "{} hostile requests over {} routes, seed {}: {}; sessions ended by {}",
                        REQUESTS,
                        asked.size(),
                        SEED,
                        statuses,
                        ended);
        assertThat(failures.values().stream()
                        .map(line -> line.length() > 420 ? line.substring(0, 420) : line)
                        .limit(25))
                .as("%s failures", failures.size())
                .isEmpty();
        assertThat(statuses.getOrDefault(200, 0) + statuses.getOrDefault(302, 0) + statuses.getOrDefault(422, 0))
                .as("enough of them got through to where they are read: %s", statuses)
                .isGreaterThan(REQUESTS / 4);
    }

    private void round(List<Route> routes, Mutations mutations, int number, int requests) {
        var site = sites.open("h" + number);
        var own = SampleHouse.filled(beans, site, 0);
        var other = SampleHouse.filled(beans, sites.openElsewhere("e" + number), 2);
        var member = everything(site);
        var cookie = signedIn(member);
        var again = 0;
        var token = beans.getBean(ApiTokens.class)
                .create(
                        "hostile",
                        member.id(),
                        member.id(),
                        beans.getBean(MovableClock.class).instant().plus(Duration.ofDays(9)));
        for (var sent = 0; sent < requests; sent++) {
            var route = routes.get((number * requests + sent) % routes.size());
            var attempt = mutations.spoilt(route, own, other);
            var known = route.forPrograms()
                    ? attempt.with("Authorization: Bearer " + token)
                    : attempt.with("Cookie: XSRF-TOKEN=" + FORM_TOKEN + "; huiyin=" + cookie)
                            .with("X-XSRF-TOKEN: " + FORM_TOKEN);
            var reply = wire.send(known);
            look(route, known, reply);
            if (Objects.requireNonNullElse(reply.location(), "").matches("(http://[^/]*)?/sign-in(\\?to=.*)?")
                    && again++ < 40) {
                ended.merge(last, 1, Integer::sum);
                cookie = signedIn(member);
            }
            last = route.name();
        }
    }

    /** Somebody in every post, so that nothing is refused before it is read. */
    private StaffMember everything(Sites.Site site) {
        var member = sites.hire(site.code() + ".everything", "全能", Post.ADMINISTRATOR, site.company());
        var appointments = beans.getBean(Appointments.class);
        for (var post : Post.values()) {
            appointments.appoint(member.id(), post, site.organisation());
        }
        return member;
    }

    /** Whatever rule about second factors was sent meanwhile, the password is enough. */
    private String signedIn(StaffMember member) {
        beans.getBean(FactorRules.class).decide(Set.of(), null, "tests");
        var form = "login=" + member.login() + "&password=" + Sites.PASSWORD;
        var reply = wire.send(
                Attempt.of("POST", "/sign-in", Attempt.FORM, form.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .with("Cookie: XSRF-TOKEN=" + FORM_TOKEN)
                        .with("X-XSRF-TOKEN: " + FORM_TOKEN));
        var cookie = Objects.requireNonNull(reply.session(), reply.text());
        var inside = wire.send(Attempt.get("/account").with("Cookie: huiyin=" + cookie));
        assertThat(inside.status()).as(reply.text() + inside.text()).isEqualTo(200);
        return cookie;
    }

    private void look(Route route, Attempt attempt, Wire.Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        var inside = INSIDE.matcher(reply.text());
        if (reply.status() < 200 || reply.status() >= 500) {
            failures.putIfAbsent(route.name() + reply.status(), reply.status() + " to " + attempt);
        } else if (reply.status() >= 400 && inside.find()) {
            failures.putIfAbsent(route.name() + inside.group(), "tells of " + inside.group() + ": " + attempt);
        }
    }
}
