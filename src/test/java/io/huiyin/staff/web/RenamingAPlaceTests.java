package io.huiyin.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.estate.Communities;
import io.huiyin.staff.Department;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.Renaming;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Parts of the company get other names. */
@ApplicationTest
class RenamingAPlaceTests {
    private final MockMvcTester mvc;
    private final Organisations organisations;
    private final Communities communities;
    private final Renaming renaming;
    private final JdbcClient jdbc;
    private final Sites.Site site;
    private final Organisation office;

    RenamingAPlaceTests(
            MockMvcTester mvc,
            JdbcClient jdbc,
            MovableClock clock,
            Organisations organisations,
            Communities communities,
            Renaming renaming) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.communities = communities;
        this.renaming = renaming;
        site = new Sites(jdbc, clock).open("n" + Long.toString(System.nanoTime(), 36));
        office = organisations.openDepartment(site.organisation(), Department.ENGINEERING, "工程部");
    }

    private MvcTestResult rename(Organisation which, String seen, String name) {
        return mvc.post()
                .uri("/organisation/" + which.id() + "/name")
                .param("seen", seen)
                .param("name", name)
                .with(Door.as(administrator()))
                .exchange();
    }

    private StaffMember administrator() {
        return site.the(Post.ADMINISTRATOR);
    }

    private String name(Organisation which) {
        return organisations.get(which.id()).name();
    }

    @Test
    void aDepartmentIsRenamedAndTheAuditKeepsBothNames() {
        assertThat(rename(office, "工程部", " 维修中心 ")).hasStatus(302).hasRedirectedUrl("/organisation");
        assertThat(name(office)).isEqualTo("维修中心");
        assertThat(jdbc.sql("select about_sort || ' ' || about || ' ' || array_to_string(details, '>') || ' ' || who"
                                + " from audit_note where kind = 'ORGANISATION_RENAMED' and community_id = ?")
                        .param(site.id())
                        .query(String.class)
                        .list())
                .containsExactly("ORGANISATION 维修中心 工程部>维修中心 " + administrator().name());
        assertThat(mvc.get().uri("/audit?kind=ORGANISATION_RENAMED").with(Door.as(site.the(Post.SITE_HEAD))))
                .hasStatusOk()
                .bodyText()
                .contains("工程部改名为维修中心");
    }

    @Test
    void aSitesCommunityIsCalledAsTheSiteIs() {
        assertThat(rename(site.organisation(), site.community().name(), "新荔湾")).hasStatus(302);
        assertThat(communities.get(site.id()).name()).isEqualTo("新荔湾");
    }

    @Test
    void twoBesideEachOtherAreNotCalledTheSame() {
        var other = organisations.openDepartment(site.organisation(), Department.SECURITY, "Guards");
        assertThat(rename(office, "工程部", "guards"))
                .hasStatus(422)
                .bodyText()
                .contains("同一上级下已经有这个名称", "value=\"guards\"");
        assertThat(rename(other, "Guards", "GUARDS"))
                .as("its own name, written otherwise")
                .hasStatus(302);
        assertThat(rename(office, "工程部", "")).hasStatus(422).bodyText().contains("请填写名称");
        assertThat(rename(office, "工程部", "长".repeat(61))).hasStatus(422);
        assertThat(name(office)).isEqualTo("工程部");
    }

    @Test
    void whoSavesLaterIsToldWhatItIsCalledNow() {
        rename(office, "工程部", "维修中心");
        assertThat(rename(office, "工程部", "工程二部"))
                .hasStatus(409)
                .bodyText()
                .contains("别人刚才已改名为“维修中心”", "value=\"工程二部\"", "name=\"seen\" value=\"维修中心\"");
        assertThat(rename(office, "维修中心", "工程二部")).hasStatus(302);
    }

    @Test
    void twoAtOnceDoNotTakeTheSameName() throws Exception {
        var other = organisations.openDepartment(site.organisation(), Department.SECURITY, "护卫部");
        Callable<Renaming.Renamed> one = () -> renaming.rename(office, "服务部");
        Callable<Renaming.Renamed> two = () -> renaming.rename(other, "服务部");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(hands.invokeAll(List.of(one, two)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(Renaming.Renamed.DONE, Renaming.Renamed.TAKEN);
        }
    }

    @Test
    void onlyWhoAdministersItRenamesIt() {
        var above = "/organisation/" + site.company().id() + "/name";
        assertThat(mvc.get().uri(above).with(Door.as(administrator()))).hasStatus(404);
        assertThat(mvc.get().uri("/organisation/" + office.id() + "/name").with(Door.as(site.the(Post.SITE_HEAD))))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/organisation/" + site.organisation().id() + "/name")
                        .cookie(new Cookie("huiyin-language", "en"))
                        .with(Door.as(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Rename", "The community is renamed with it");
    }
}
