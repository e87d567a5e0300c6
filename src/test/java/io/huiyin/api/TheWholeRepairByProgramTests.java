package io.huiyin.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.repair.Drawn;
import io.huiyin.staff.Post;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ApplicationTest
class TheWholeRepairByProgramTests {
    private static final String LINES = """
            "lines": [{"name": "更换水龙头", "unit": "只", "quantity": "1", "labour": "5.00", "material": "55.00"}]""";
    private final Program program;
    private final MovableClock clock;

    TheWholeRepairByProgramTests(ApplicationContext beans, MovableClock clock) {
        this.program = new Program(beans);
        this.clock = clock;
    }

    @Test
    void fromTheCallToTheClosedOrder() {
        var contact = program.body(program.post(Post.FRONT_DESK, "/contacts", "{\"channel\": \"CALL\"}"));
        clock.advance(Duration.ofSeconds(72));
        var tap = Program.tap().replaceFirst("\\{", "{\"contact\": " + contact.get("id") + ", ");
        var repair = program.body(program.post(Post.FRONT_DESK, "/repairs", tap));
        var number = repair.get("number").asString();
        assertThat(repair.get("stage").asString()).isEqualTo("RECORDED");
        assertThat(repair.get("customer").get("telephone").asString()).isEqualTo("138****5678");
        assertThat(clock(repair, "REP-01").get("state").asString()).isEqualTo("MET");
        assertThat(clock(repair, "REP-05").get("dueAt").asString()).endsWith("+08:00");
        assertThat(clock(repair, "REP-05").get("why").get("counted")).isNotEmpty();

        program.act(Post.ENGINEERING_SUPERVISOR, number, "acknowledgement", "");
        program.act(Post.ENGINEERING_SUPERVISOR, number, "triage", "\"priority\": \"URGENT\", \"trade\": \"PLUMBING\"");
        var technician = program.site().the(Post.TECHNICIAN).id();
        program.act(Post.ENGINEERING_SUPERVISOR, number, "dispatch", "\"technicianId\": " + technician);
        program.act(Post.TECHNICIAN, number, "acceptance", "");
        program.act(Post.TECHNICIAN, number, "arrival", "");
        program.act(Post.TECHNICIAN, number, "items", LINES);
        program.act(Post.ENGINEERING_SUPERVISOR, number, "review", "\"feasible\": true, " + LINES);
        program.act(
                Post.TECHNICIAN,
                number,
                "consent",
                "\"way\": \"SIGNATURE\", \"name\": \"陈美玲\", \"evidence\": \"" + Drawn.signature() + "\"");
        program.act(
                Post.TECHNICIAN,
                number,
                "start",
                "\"safety\": [\"WATER_OFF\", \"PROTECTED\", \"FLOOR_DRY\", \"CUSTOMER_TOLD\"]");
        program.act(
                Post.TECHNICIAN, number, "completion", LINES + ", \"labourMinutes\": 40, \"result\": \"更换水龙头，试水正常\"");
        program.act(
                Post.TECHNICIAN,
                number,
                "signature",
                "\"name\": \"陈美玲\", \"tried\": true, \"quality\": 5, \"attitude\": 4");
        program.act(Post.TECHNICIAN, number, "slip-return", "");
        program.act(Post.ENGINEERING_SUPERVISOR, number, "verification", "");
        program.act(Post.FRONT_DESK, number, "finance-handover", "");
        program.act(Post.FINANCE, number, "payment", "\"amount\": \"60.00\", \"receipt\": \"S-1\"");
        var closed = program.act(Post.FRONT_DESK, number, "closure", "");

        assertThat(closed.get("stage").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("open").asBoolean()).isFalse();
        assertThat(closed.get("sum").asString()).isEqualTo("60.00");
        assertThat(closed.get("paid").asString()).isEqualTo("60.00");
        assertThat(closed.get("times").get("endedAt").asString()).endsWith("+08:00");
        var timeline = program.body(program.get(Post.FRONT_DESK, "/repairs/" + number + "/timeline"));
        assertThat(timeline.get("entries").findValuesAsString("act"))
                .startsWith("Record")
                .endsWith("Close");
        var ended = program.body(program.get(Post.FRONT_DESK, "/contacts/" + contact.get("id")));
        assertThat(ended.get("number").asString()).isEqualTo(number);
        assertThat(ended.get("outcome").asString()).isEqualTo("MATTER");
    }

    @Test
    void theRegisterIsFilteredAndPaged() {
        for (var count = 0; count < 55; count++) {
            program.reported();
            clock.advance(Duration.ofSeconds(1));
        }
        var urgent = Program.tap().replace("REGULAR", "URGENT").replace("3-2-1201", "9-1-101");
        program.post(Post.FRONT_DESK, "/repairs", urgent);
        var first = program.body(program.get(Post.FRONT_DESK, "/repairs"));
        assertThat(first.get("repairs")).hasSize(50);
        var second = program.body(program.get(
                Post.FRONT_DESK, "/repairs?next=" + first.get("next").asString()));
        assertThat(second.get("repairs").findValuesAsString("number"))
                .doesNotContainAnyElementsOf(first.get("repairs").findValuesAsString("number"));
        assertThat(second.get("next")).isNull();
        assertThat(second.get("repairs").size() + 50).isEqualTo(all("/repairs?open=true"));
        assertThat(all("/repairs?priority=URGENT")).isEqualTo(1);
        assertThat(all("/repairs?q=9-1-1")).isEqualTo(1);
        assertThat(all("/repairs?stage=CLOSED")).isZero();
        assertThat(all("/repairs?open=false")).isZero();
        assertThat(all("/repairs?to=2026-11-21T02:00:00Z")).isZero();
        assertThat(first.get("repairs").get(0).get("due").asString()).endsWith("+08:00");
    }

    private int all(String path) {
        var count = 0;
        var page = program.body(program.get(Post.FRONT_DESK, path));
        count += page.get("repairs").size();
        while (page.get("next") != null) {
            var next = page.get("next").asString();
            page = program.body(program.get(Post.FRONT_DESK, path + (path.contains("?") ? "&" : "?") + "next=" + next));
            count += page.get("repairs").size();
        }
        return count;
    }

    private static JsonNode clock(JsonNode repair, String clause) {
        return repair.get("clocks")
                .valueStream()
                .filter(clock -> clock.get("clause").asString().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
