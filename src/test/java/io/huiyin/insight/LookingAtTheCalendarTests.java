package io.huiyin.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.matter.WorkCalendars;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The working calendar's page: the year, trying out a term, adding the next year. */
@ApplicationTest
class LookingAtTheCalendarTests {
    private static final String NEXT_YEAR = """
            # 2027
            2027 元旦 off 01-01..01-03
            2027 春节 off 02-05..02-12 work 01-31 02-20
            2027 国庆节 off 10-01..10-07 work 10-09
            """;
    private final MockMvcTester mvc;
    private final MovableClock clock;
    private final WorkCalendars calendars;
    private final JdbcClient jdbc;
    private final CountedHouse house;
    private final StaffMember administrator;

    LookingAtTheCalendarTests(MockMvcTester mvc, MovableClock clock, WorkCalendars calendars, JdbcClient jdbc) {
        this.mvc = mvc;
        this.clock = clock;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.house = new CountedHouse(jdbc, clock);
        this.administrator = new Sites(jdbc, clock)
                .hire(house.site.code() + ".above", "何秀英", Post.ADMINISTRATOR, house.site.company());
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from special_days").update();
        clock.reset();
    }

    @Test
    void theYearShowsItsHolidaysAndTheWeekendsWorked() {
        assertThat(get("?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("10月1日–10月7日 国庆节", "10月10日 上班（国庆节调休）", "周一至周五：08:00–12:00、13:00–17:00");
        assertThat(get("?year=1066")).hasStatusOk().bodyText().contains("2019 年");
    }

    @Test
    void whenLessThanThreeMonthsAreKnownThePageWarns() {
        assertThat(get("")).bodyText().contains("notice-amber", "2026年12月31日", "2027 年的安排");
        clock.advance(Duration.ofDays(-90));
        assertThat(get("")).bodyText().doesNotContain("notice-amber");
    }

    @Test
    void aTermIsTriedOutAndExplained() {
        assertThat(get("?start=2026-09-30T15:00&amount=4&unit=HOURS&counting=WORKING"))
                .hasStatusOk()
                .bodyText()
                .contains("应于 10月8日 10:00", "不计：节假日 · 国庆节", "计入 2 小时", "4 小时（按工作时间）");
    }

    @Test
    void aTermPastTheEndOfTheCalendarSaysSo() {
        assertThat(get("?start=2026-12-31T16:00&amount=4&unit=HOURS&counting=WORKING"))
                .hasStatusOk()
                .bodyText()
                .contains("工作日历只到 2026 年");
        assertThat(get("?start=nonsense&amount=4")).bodyText().contains("请填写日期和时间");
        assertThat(get("?start=2026-12-31T16:00&amount=-4")).bodyText().contains("请填写大于 0 的整数");
    }

    @Test
    void newDaysAreLookedAtBeforeTheyAreAdded() {
        assertThat(post(NEXT_YEAR, false)).hasStatusOk().bodyText().contains("看懂了", "2027 年", "2月5日–2月12日 春节");
        assertThat(calendars.specialDays().lastYear()).isEqualTo(2026);
        assertThat(post(NEXT_YEAR, true)).hasStatus(302).hasHeader("Location", house.url("/calendar?year=2027"));
        assertThat(calendars.specialDays().lastYear()).isEqualTo(2027);
        assertThat(calendars.specialDays().isMakeUpDay(LocalDate.parse("2027-01-31")))
                .isTrue();
        assertThat(get("?year=2027")).bodyText().contains("2月20日 上班（春节调休）").doesNotContain("notice-amber");
    }

    @Test
    void everyBadLineIsNamedAndNothingIsAdded() {
        assertThat(post("2027 元旦 off 01-01..01-03\n2027 春节 off 02-30\nhello\n", true))
                .hasStatus(422)
                .bodyText()
                .contains("第 2 行没有这个日期：02-30", "第 3 行看不懂：hello", "还没有添加");
        assertThat(post("", true)).hasStatus(422).bodyText().contains("文件里没有任何节假日");
        assertThat(calendars.specialDays().lastYear()).isEqualTo(2026);
    }

    @Test
    void aGapBetweenTheYearsIsRefusedSoThatTheCalendarStaysWhole() {
        assertThat(post("2029 元旦 off 01-01", true)).hasStatus(422).bodyText().contains("年份不连续");
        assertThat(calendars.specialDays().lastYear()).isEqualTo(2026);
    }

    @Test
    void aFileWillDo() {
        var file = new MockMultipartFile("file", "2027.txt", "text/plain", NEXT_YEAR.getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.post()
                        .uri(house.url("/calendar/days"))
                        .multipart()
                        .file(file)
                        .with(Door.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("看懂了");
    }

    @Test
    void onlyAnAdministratorAboveTheSitesAddsDaysSinceTheyHoldForAllOfThem() {
        assertThat(mvc.post()
                        .uri(house.url("/calendar/days"))
                        .param("days", NEXT_YEAR)
                        .param("add", "true")
                        .with(Door.as(house.site.the(Post.ADMINISTRATOR))))
                .hasStatus(403);
        assertThat(mvc.get().uri(house.url("/calendar")).with(Door.as(house.site.the(Post.SITE_HEAD))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("添加节假日");
        assertThat(mvc.post()
                        .uri(house.url("/calendar/days"))
                        .param("days", NEXT_YEAR)
                        .param("add", "true")
                        .with(Door.as(house.site.the(Post.SITE_HEAD))))
                .hasStatus(403);
    }

    private MvcTestResult get(String query) {
        return mvc.get()
                .uri(house.url("/calendar" + query))
                .with(Door.as(administrator))
                .exchange();
    }

    private MvcTestResult post(String days, boolean add) {
        return mvc.post()
                .uri(house.url("/calendar/days"))
                .param("days", days)
                .param("add", Boolean.toString(add))
                .with(Door.as(administrator))
                .exchange();
    }
}
