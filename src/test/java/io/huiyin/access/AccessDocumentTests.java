package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every route is asked by every post, at its own community and at another's; docs/access.md tells what came of it. */
@ApplicationTest
class AccessDocumentTests {
    private static final Path FILE = Path.of("docs/access.md");
    private static final int FEWEST_ROUTES = 150;

    /** Ways that let none of these in: the server alone takes them, who stands between password and second factor, or who
     * comes from the company's own sign-in, which the tests have none of. */
    private static final Set<String> CLOSED =
            Set.of("/error", "/actuator", "/sign-in/second-factor", "/sign-in/company");

    private static final Samples SAMPLES = new Samples();
    private static List<Line> lines = List.of();

    private final Routes mapped;
    private final List<Route> routes;

    AccessDocumentTests(ApplicationContext beans) {
        mapped = new Routes(beans);
        routes = mapped.all();
    }

    @BeforeAll
    static void everybodyAsks(@Autowired ApplicationContext beans) {
        var clock = beans.getBean(MovableClock.class);
        var sites = new Sites(beans.getBean(JdbcClient.class), clock);
        var site = sites.open("own");
        var own = SampleHouse.filled(beans, site, 0);
        var other = SampleHouse.filled(beans, sites.openElsewhere("other"), 3);
        var above = sites.hire("company.administrator", "何秀英", Post.ADMINISTRATOR, site.company());
        var group = beans.getBean(Organisations.class)
                .get(Objects.requireNonNull(site.company().parentId()));
        var top = sites.hire("group.administrator", "何秀娟", Post.ADMINISTRATOR, group);
        var askers = Asker.of(site, above, top, beans.getBean(ApiTokens.class), clock);
        var askable = new Routes(beans)
                .all().stream()
                        .filter(route -> SAMPLES.lacking(route).isEmpty())
                        .toList();
        var visit = new Visit(Visit.quiet(beans), beans.getBean(TransactionTemplate.class), SAMPLES);
        lines = new AccessTable(visit, SAMPLES, askers, own, other).lines(askable);
    }

    @Test
    void everyRouteCanBeAsked() {
        assertThat(routes.stream().map(SAMPLES::lacking).flatMap(Optional::stream))
                .isEmpty();
        assertThat(SAMPLES.leftOver(routes))
                .as("lines of %s for routes that are gone", Samples.FILE)
                .isEmpty();
    }

    @Test
    void noRouteIsLeftOut() {
        assertThat(mapped.mappings()).isGreaterThanOrEqualTo(FEWEST_ROUTES);
        assertThat(routes).hasSizeGreaterThanOrEqualTo(mapped.mappings());
        assertThat(lines.stream().map(Line::route).toList()).isEqualTo(routes);
    }

    /** A table in which everything is refused, or nothing, would prove nothing. */
    @Test
    void pagesFormsAndProgramsEachLetSomeInAndKeepOthersOut() {
        var kinds = lines.stream()
                .filter(Line::tellsPostsApart)
                .map(line -> line.route().forPrograms() + " " + line.route().safe())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        assertThat(kinds)
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThanOrEqualTo(3));
    }

    @Test
    void everyRouteLetsSomebodyInSoItsSampleIsWhole() {
        assertThat(lines.stream()
                        .filter(line -> !line.letsSomebodyIn())
                        .map(line -> line.route().name() + " " + line.own())
                        .filter(name -> CLOSED.stream().noneMatch(name::contains)))
                .as("asked by everybody, these let nobody in: their line in %s may be incomplete", Samples.FILE)
                .isEmpty();
    }

    @Test
    void nothingFails() {
        assertThat(lines.stream()
                        .filter(line -> line.own().containsValue(Answered.FAILED)
                                || line.elsewhere().containsValue(Answered.FAILED)
                                || line.foreign().containsValue(Answered.FAILED)
                                || line.nobody() == Answered.FAILED))
                .isEmpty();
    }

    @Test
    void whatIsElsewhereDoesNotExist() {
        assertThat(lines.stream().flatMap(line -> line.holes().stream())).isEmpty();
    }

    @Test
    void withoutSigningInOnlyTheOpenDoorsLetAnybodyIn() {
        var open = lines.stream()
                .filter(line -> line.nobody() != Answered.SIGN_IN)
                .collect(Collectors.toMap(line -> line.route().name(), Line::nobody));
        assertThat(open)
                .isEqualTo(Map.ofEntries(
                        Map.entry("GET /actuator/health", Answered.IN),
                        Map.entry("GET /actuator/health/**", Answered.IN),
                        Map.entry("GET /api/openapi.json", Answered.IN),
                        Map.entry("GET /h/{token}", Answered.IN),
                        Map.entry("GET /h/{token}/comer", Answered.IN),
                        Map.entry("GET /h/{token}/photos/{id}", Answered.IN),
                        Map.entry("GET /h/{token}/photos/{id}/thumbnail", Answered.IN),
                        Map.entry("GET /q/{code}", Answered.IN),
                        Map.entry("GET /p/{code}", Answered.IN),
                        Map.entry("GET /sign-in", Answered.IN),
                        Map.entry("GET /sign-in/passkey", Answered.IN),
                        Map.entry("POST /sign-in/passkey", Answered.IN),
                        Map.entry("GET /sign-in/company", Answered.ABSENT),
                        Map.entry("GET /sign-in/company/return", Answered.ABSENT),
                        Map.entry("GET /static/**", Answered.IN),
                        Map.entry("GET /webjars/**", Answered.IN),
                        Map.entry("POST /h/{token}/{noun}", Answered.IN),
                        Map.entry("POST /h/{token}/again", Answered.IN),
                        Map.entry("POST /h/{token}/photos", Answered.IN),
                        Map.entry("POST /h/{token}/texts", Answered.IN),
                        Map.entry("POST /language", Answered.IN),
                        Map.entry("POST /q/{code}", Answered.IN),
                        Map.entry("POST /q/{code}/too", Answered.IN),
                        Map.entry("POST /sign-in", Answered.IN),
                        Map.entry("POST /sign-out", Answered.IN),
                        Map.entry("POST /theme", Answered.IN)));
    }

    @Test
    @Proves("ORG-02")
    void theDocumentOfAccessIsUpToDate() throws IOException {
        var text = AccessDocument.of(lines);
        if (Boolean.getBoolean("update")) {
            Files.writeString(FILE, text);
        }
        assertThat(FILE)
                .as("mvn test -Dtest=AccessDocumentTests -Dupdate=true writes it")
                .content()
                .isEqualTo(text);
    }
}
