package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.site.web.Failure;
import io.huiyin.staff.Post;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.DispatcherServlet;

/** Every template of the frame, in both languages. */
@ApplicationTest
class RenderingTheFrameTests {
    private static final Content WORK = out -> out.writeContent("<p>work</p>");

    private final TemplateEngine templates;
    private final Pages pages;
    private final Languages languages;
    private final MovableClock clock;
    private final Sites.Site site;

    RenderingTheFrameTests(
            TemplateEngine templates, Pages pages, Languages languages, JdbcClient jdbc, MovableClock clock) {
        this.templates = templates;
        this.pages = pages;
        this.languages = languages;
        this.clock = clock;
        site = new Sites(jdbc, clock).open("r" + Long.toString(System.nanoTime(), 36));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,受理,返回", "en,New contact,Back"})
    void theDeskAndThePhone(String language, String receive, String back) {
        var page = page(language, Post.FRONT_DESK);
        var desk = render("site/layout.jte", page, Map.of("title", "T", "content", WORK, "actions", WORK));
        assertThat(desk).contains("<p>work</p>", receive, site.community().name(), "/c/" + site.code());
        var phone = render("site/phone.jte", page, Map.of("title", "T", "content", WORK, "act", WORK, "back", "/x"));
        assertThat(phone).contains("<p>work</p>", "aria-label=\"" + back + "\"", "href=\"/x\"");
        assertThat(desk + phone).doesNotContain(" style=", "<script>", "javascript:");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,English", "en,中文"})
    void aHouseholdsPageHasNobodySignedIn(String language, String other) {
        var phone = render("site/phone.jte", page(language, null), Map.of("title", "T", "content", WORK));
        assertThat(phone).contains(other).doesNotContain("/messages", "sign-out");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,还剩 23 分,将到 · 还剩 23 分,超 1 小时 10 分", "en,23 min left,Soon · 23 min left,1 h 10 min over"})
    void timeLeftSpeaksInThreeTones(String language, String calm, String soon, String over) {
        var now = clock.instant();
        var page = page(language, Post.FRONT_DESK);
        var due = now.plus(Duration.ofMinutes(23));
        assertThat(render("site/countdown.jte", page, Map.of("due", due))).contains("tone-calm", ">" + calm + "<");
        assertThat(render("site/countdown.jte", page, Map.of("due", due, "warnAt", now)))
                .contains("tone-amber", ">" + soon + "<");
        assertThat(render("site/countdown.jte", page, Map.of("due", now.minus(Duration.ofMinutes(70)))))
                .contains("tone-red", ">" + over + "<");
        assertThat(render("site/countdown.jte", page, Map.of("due", due, "paused", true)))
                .contains("tone-paused")
                .doesNotContain("data-due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyFailureHasItsWords(String language) {
        var page = page(language, Post.FRONT_DESK);
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 413, 415, 500, 503}) {
            var failure = new Failure(status, status == 500 ? "abc" : null);
            assertThat(render("site/error.jte", page, Map.of("failure", failure)))
                    .doesNotContain("site.error");
            assertThat(render("site/failure.jte", page, Map.of("failure", failure)))
                    .doesNotContain("<");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void smallParts(String language) {
        var page = page(language, Post.FRONT_DESK);
        assertThat(render("site/home.jte", page, Map.of())).contains("李娜");
        assertThat(render("site/badges.jte", page, Map.of("waiting", Map.of()))).doesNotContain("count");
        assertThat(render("site/submission.jte", page, Map.of())).contains("name=\"submission\"");
        assertThat(render("site/toast.jte", page, Map.of("text", "<好>"))).contains("&lt;好&gt;");
        assertThat(page.time(clock.instant())).isEqualTo(page.english() ? "21 Nov 10:00" : "11月21日 10:00");
        assertThat(page.time(clock.instant().minus(Duration.ofDays(365)))).contains("2025");
    }

    private Page page(String language, @org.jspecify.annotations.Nullable Post post) {
        var request = new MockHttpServletRequest("GET", "/c/" + site.code());
        request.setCookies(new Cookie(Languages.COOKIE, language), new Cookie(Pages.COMMUNITY, site.code()));
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "token"));
        if (post != null) {
            Visits.note(request, site.viewer(post));
        }
        var page = pages.of(request);
        assertThat(page.locale()).isEqualTo(Locale.forLanguageTag(language));
        return page;
    }

    private String render(String template, Page page, Map<String, Object> values) {
        var model = new HashMap<>(values);
        model.put("page", page);
        var html = new StringOutput();
        templates.render(template, model, html);
        return html.toString();
    }
}
