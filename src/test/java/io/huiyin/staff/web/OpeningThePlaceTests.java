package io.huiyin.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.estate.Communities;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewers;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator opens companies, sites and departments beneath his own. */
@ApplicationTest
class OpeningThePlaceTests {
    private final MockMvcTester mvc;
    private final Organisations organisations;
    private final Communities communities;
    private final Viewers viewers;
    private final Sites.Site site;
    private final StaffMember administrator;
    private final String tag = Long.toString(System.nanoTime(), 36);

    OpeningThePlaceTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            Organisations organisations,
            Communities communities,
            Appointments appointments,
            Viewers viewers) {
        this.mvc = mvc;
        this.organisations = organisations;
        this.communities = communities;
        this.viewers = viewers;
        site = new Sites(jdbc, clock).open("t" + tag);
        administrator = site.the(Post.HEAD_OFFICE);
        appointments.appoint(administrator.id(), Post.ADMINISTRATOR, group());
    }

    @Test
    void aSiteBringsItsCommunityWhichItsAdministratorSees() {
        assertThat(open(
                        site.company(),
                        "name",
                        "滨江一号",
                        "code",
                        "BJ" + tag,
                        "zone",
                        "Asia/Shanghai",
                        "hours",
                        "MON-FRI 09:00-18:00"))
                .hasStatus(302);
        var community = communities.byCode("bj" + tag).orElseThrow();
        assertThat(viewers.of(administrator.id()).sees(community.id())).isTrue();
        assertThat(organisations.siteOf(community.id()))
                .get()
                .extracting(Organisation::name)
                .isEqualTo("滨江一号");
        assertThat(open(
                        site.company(),
                        "name",
                        "又一个",
                        "code",
                        "bj" + tag,
                        "zone",
                        "Asia/Shanghai",
                        "hours",
                        "MON-FRI 09:00-18:00"))
                .hasStatus(422)
                .bodyText()
                .contains("已经有了");
    }

    @Test
    void companiesAndDepartmentsAreOpened() {
        assertThat(open(group(), "name", "华东公司")).hasStatus(302);
        assertThat(organisations.all()).extracting(Organisation::name).contains("华东公司");
        assertThat(open(site.organisation(), "name", "工程部", "department", "ENGINEERING"))
                .hasStatus(302);
        assertThat(open(site.organisation(), "name", "工程二部", "department", "ENGINEERING"))
                .hasStatus(422);
        assertThat(open(site.organisation(), "name", "工程部", "department", "SECURITY"))
                .hasStatus(422)
                .bodyText()
                .contains("同一上级下已经有这个名称");
        assertThat(open(site.organisation(), "name", "没有部门"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择部门");
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsField() {
        assertThat(open(
                        site.company(),
                        "name",
                        "",
                        "code",
                        "Ü",
                        "zone",
                        "Asia/Shanghai",
                        "hours",
                        "MON-FRI 09:00-18:00"))
                .hasStatus(422)
                .bodyText()
                .contains("请填写名称", "代码为 1 到 30 个");
        assertThat(open(
                        site.company(),
                        "name",
                        "甲",
                        "code",
                        "z1" + tag,
                        "zone",
                        "Asia/Nowhere",
                        "hours",
                        "MON-FRI 09:00-18:00"))
                .bodyText()
                .contains("没有这个时区");
        assertThat(open(site.company(), "name", "甲", "code", "z2" + tag, "zone", "Asia/Shanghai", "hours", "always"))
                .bodyText()
                .contains("服务时间看不懂");
        assertThat(communities.byCode("z2" + tag)).isEmpty();
    }

    @Test
    void nobodyOpensWhatIsNotBeneathHim() {
        var local = site.the(Post.ADMINISTRATOR);
        assertThat(mvc.get().uri("/organisation").with(Door.as(local)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(group().name());
        assertThat(mvc.get().uri("/organisation/{id}/new", site.company().id()).with(Door.as(local)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/organisation").with(Door.as(site.the(Post.GATE))))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,组织架构,开设项目", "en,Organisation,Open a site"})
    void theTreeAndTheForms(String language, String title, String act) {
        var cookie = new Cookie("huiyin-language", language);
        assertThat(mvc.get().uri("/organisation").cookie(cookie).with(Door.as(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(title, act, site.community().name());
        for (var parent : new Organisation[] {group(), site.company(), site.organisation()}) {
            assertThat(mvc.get()
                            .uri("/organisation/{id}/new", parent.id())
                            .cookie(cookie)
                            .with(Door.as(administrator)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(parent.name());
        }
    }

    private Organisation group() {
        return organisations.all().getFirst();
    }

    private MvcTestResult open(Organisation parent, String... fields) {
        var request = mvc.post().uri("/organisation/{id}", parent.id()).with(Door.as(administrator));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
