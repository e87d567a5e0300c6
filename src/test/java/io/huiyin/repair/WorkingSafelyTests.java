package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody starts before the safety points of the trade are ticked, and what went wrong at work is told and kept. */
@ApplicationTest
class WorkingSafelyTests {
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final PhoneInHand phone;
    private final SafetyLists lists;

    WorkingSafelyTests(ApplicationContext beans, MockMvcTester mvc, SafetyLists lists) {
        this.mvc = mvc;
        this.house = new RepairHouse(beans);
        this.phone = new PhoneInHand(mvc, house, house.technician());
        this.lists = lists;
    }

    @Test
    @Proves("REP-27")
    void workStartsOnceEveryPointOfTheTradeIsTicked() {
        var repair = checked();
        assertThat(phone.order(repair)).bodyText().contains("/start", "动工");
        assertThat(phone.form(repair, "start")).hasStatusOk().bodyText().contains("水阀已关", "地面积水");
        assertThat(phone.act(repair, "start", "safety", "WATER_OFF", "safety", "BELT_ON"))
                .hasStatus(422)
                .bodyText()
                .contains("安全要点须逐项确认后才能动工", "value=\"WATER_OFF\" checked");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.CHECKED);
        assertThat(phone.act(repair, "start", RepairHouse.safety())).hasStatus(302);
        assertThat(house.now(repair).stage()).isEqualTo(Stage.WORKING);
        var desk = new RepairBrowser(mvc, house);
        assertThat(desk.text(Post.FRONT_DESK, path(repair))).contains("已确认的安全要点", "水阀已关，管内余压已放掉");
        assertThat(desk.english().text(Post.FRONT_DESK, path(repair)))
                .contains("Valve is shut and the pressure let out");
    }

    @Test
    @Proves("REP-27")
    void theHouseAsksInItsOwnWordsAndGoesBackToTheUsualOnes() {
        var head = new RepairBrowser(mvc, house);
        assertThat(head.text(Post.ENGINEERING_SUPERVISOR, "/safety")).contains("动工前安全要点", "电梯", "修改");
        assertThat(head.text(Post.ENGINEERING_SUPERVISOR, "/safety?edit=PLUMBING"))
                .contains("value=\"WATER_OFF\" checked", "本小区另加的要点");
        assertThat(head.post(
                        Post.ENGINEERING_SUPERVISOR, "/safety/PLUMBING", "points", "WATER_OFF", "more", "看好天花板\n\n"))
                .hasStatus(302);
        assertThat(lists.asked(house.community().id(), Trade.PLUMBING)).containsExactly("WATER_OFF", "看好天花板");
        var repair = checked();
        assertThat(phone.form(repair, "start")).bodyText().contains("看好天花板").doesNotContain("地面积水");
        assertThat(phone.act(repair, "start", "safety", "WATER_OFF", "safety", "看好天花板"))
                .hasStatus(302);
        assertThat(head.post(Post.ENGINEERING_SUPERVISOR, "/safety/PLUMBING", "more", "x".repeat(121)))
                .hasStatus(422)
                .bodyText()
                .contains("最多 20 条");
        assertThat(head.post(Post.FRONT_DESK, "/safety/PLUMBING", "more", "x")).hasStatus(403);
        assertThat(head.post(Post.ENGINEERING_SUPERVISOR, "/safety/PLUMBING/usual"))
                .hasStatus(302);
        assertThat(lists.asked(house.community().id(), Trade.PLUMBING)).isEqualTo(SafetyPoint.of(Trade.PLUMBING));
    }

    @Test
    @Proves("REP-27")
    void anIncidentIsToldAtOnceAndStandsInTheList() {
        var repair = checked();
        assertThat(phone.form(repair, "incident")).hasStatusOk().bodyText().contains("触电", "有人受伤");
        assertThat(phone.act(repair, "incident", "kind", "FALL", "what", "", "measures", ""))
                .hasStatus(422)
                .bodyText()
                .contains("injured-error", "what-error", "measures-error");
        assertThat(phone.act(
                        repair,
                        "incident",
                        "kind",
                        "FALL",
                        "what",
                        "从梯子上滑下，手腕扭伤",
                        "injured",
                        "true",
                        "measures",
                        "已送医，停工"))
                .hasStatus(302);
        assertThat(house.now(repair).stage()).as("work stays where it is").isEqualTo(Stage.CHECKED);
        assertThat(house.jdbc
                        .sql("select urgency from message where key = 'repair.told.ReportIncident'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("URGENT");
        var head = new RepairBrowser(mvc, house);
        assertThat(head.text(Post.ENGINEERING_SUPERVISOR, path(repair))).contains("登记安全事故", "从梯子上滑下", "坠落、摔倒");
        assertThat(head.text(Post.ENGINEERING_SUPERVISOR, "/incidents?injured=true"))
                .contains("从梯子上滑下", repair.matter().number(), "已送医");
        assertThat(head.text(Post.ENGINEERING_SUPERVISOR, "/incidents?month=2026-10"))
                .contains("没有登记过安全事故");
        assertThat(head.english().text(Post.ENGINEERING_SUPERVISOR, "/incidents"))
                .contains("Fall", "Reported by");
        assertThat(head.get(Post.ENGINEERING_SUPERVISOR, "/incidents/incidents.xlsx"))
                .hasStatusOk();
        assertThat(head.get(Post.FINANCE, "/incidents")).hasStatus(403);
        assertThat(new PhoneInHand(mvc, house, house.technician())
                        .speaking(Locale.ENGLISH)
                        .form(repair, "incident"))
                .bodyText()
                .contains("Report and tell the supervisor");
    }

    private RepairDesk.Repair checked() {
        var repair = house.onSite(house.recorded());
        return house.act(repair, new RepairAct.CheckItems(List.of(house.free()), ""), Post.TECHNICIAN);
    }

    private static String path(RepairDesk.Repair repair) {
        return "/repairs/" + repair.matter().number();
    }
}
