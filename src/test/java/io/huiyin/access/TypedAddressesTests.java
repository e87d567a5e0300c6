package io.huiyin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A page that a person can type or keep answers with a page, whatever became of the filters in its address. */
@ApplicationTest
class TypedAddressesTests {
    private static final Samples SAMPLES = new Samples();
    private static final String NONSENSE = "%C2%BF%3F";
    private static Routes mapped;
    private static Visit visit;
    private static List<Asker> askers = List.of();
    private static Ground own;

    @BeforeAll
    static void aCommunityIsFull(@Autowired ApplicationContext beans) {
        var clock = beans.getBean(MovableClock.class);
        var sites = new Sites(beans.getBean(JdbcClient.class), clock);
        var site = sites.open("own");
        own = SampleHouse.filled(beans, site, 0);
        var above = sites.hire("company.administrator", "何秀英", Post.ADMINISTRATOR, site.company());
        askers = Asker.of(site, above, above, beans.getBean(ApiTokens.class), clock);
        mapped = new Routes(beans);
        visit = new Visit(Visit.quiet(beans), beans.getBean(TransactionTemplate.class), SAMPLES);
    }

    private static List<Route> pages() {
        return mapped.all().stream()
                .filter(route -> route.method().equals("GET") && !route.forPrograms())
                .filter(route -> !route.pattern().contains("*"))
                .filter(route -> SAMPLES.lacking(route).isEmpty())
                .toList();
    }

    /** What somebody who is let in is answered; nothing where nobody is. */
    private static Optional<MockHttpServletResponse> answered(Route route, String query) {
        var address = SAMPLES.address(route, own, own) + query;
        return askers.stream()
                .map(asker -> visit.typed(asker, route, address))
                .filter(answer -> !Set.of(401, 403, 404).contains(answer.getStatus()))
                .findFirst();
    }

    @Test
    void noPageIsRefusedForWantOfWhatStandsInItsQuery() {
        assertThat(pages()).hasSizeGreaterThan(80);
        assertThat(pages().stream()
                        .filter(page -> answered(page, "")
                                .filter(answer -> answer.getStatus() == 400)
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void whatCantBeReadInAQueryIsLeftOut() {
        var taken = mapped.taken();
        assertThat(pages().stream().filter(page -> {
                    var query = taken.getOrDefault(page.pattern(), Set.of()).stream()
                            .map(name -> name + "=" + NONSENSE)
                            .collect(Collectors.joining("&", "?", ""));
                    return mended(page, query)
                            .filter(answer -> answer.getStatus() == 400)
                            .isPresent();
                }))
                .isEmpty();
    }

    /** What is shown in the end to one who is led to the same page without what could not be read. */
    private static Optional<MockHttpServletResponse> mended(Route page, String query) {
        var plain = SAMPLES.address(page, own, own);
        var answer = answered(page, query);
        return answer.map(MockHttpServletResponse::getRedirectedUrl)
                .filter(address -> address.startsWith(plain))
                .flatMap(address -> answered(page, address.substring(plain.length())))
                .or(() -> answer);
    }

    @Test
    void itIsSaidWhatWasLeftOut(@Autowired MockMvcTester mvc) {
        var code = own.site().code();
        assertThat(mvc.get()
                        .uri("/c/" + code + "/rounds?state=NONSENSE&days=7")
                        .with(Door.as(own.site().the(Post.SITE_HEAD))))
                .hasStatus(302)
                .hasRedirectedUrl("/c/" + code + "/rounds?days=7")
                .flash()
                .containsEntry("refusal", "site.refusal.unread")
                .containsEntry("toastArgs", List.of("state"));
    }

    @Test
    void whatIsBadlyWrittenBesideItIsNoHindrance(@Autowired MockMvcTester mvc) {
        var rounds = "/c/" + own.site().code() + "/rounds";
        assertThat(mvc.get()
                        .uri(URI.create(rounds))
                        .with(request -> {
                            request.setQueryString("state=NONSENSE&%zz=1&=2&&days=7");
                            request.setParameter("state", "NONSENSE");
                            return request;
                        })
                        .with(Door.as(own.site().the(Post.SITE_HEAD))))
                .hasStatus(302)
                .hasRedirectedUrl(rounds + "?%zz=1&=2&days=7");
    }

    @Test
    void anAddressThatNamesNothingIsNotFound(@Autowired MockMvcTester mvc) {
        assertThat(mvc.get()
                        .uri("/c/" + own.site().code() + "/assets/nonsense")
                        .with(Door.as(own.site().the(Post.SITE_HEAD))))
                .hasStatus(404);
    }

    @Test
    void programsAreToldThatTheyAskedForNonsense(@Autowired MockMvcTester mvc) {
        var head = askers.stream()
                .filter(asker -> Objects.equals(asker.member(), own.site().the(Post.SITE_HEAD)))
                .findFirst()
                .orElseThrow();
        assertThat(mvc.get()
                        .uri("/api/v1/communities/" + own.site().code() + "/repairs?stage=NONSENSE")
                        .header("Authorization", "Bearer " + head.token()))
                .hasStatus(422);
    }
}
