package io.huiyin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Statements;
import io.huiyin.desk.DeskHouse;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Sweep;
import io.huiyin.matter.Timeline;
import io.huiyin.repair.RepairAct;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The dispatch board: whom an order is given to, and what happens when somebody was quicker. */
@ApplicationTest
class GivingOrdersOutTests {
    private static final Pattern KEY = Pattern.compile("\\b(?:worklist|repair|matter|staff)\\.[a-z][\\w.-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private final BoardHouse house;
    private final Boards boards;
    private final Timeline timeline;
    private final Sweep sweep;

    GivingOrdersOutTests(ApplicationContext beans, Boards boards, Timeline timeline) {
        sweep = beans.getBean(Sweep.class);
        house = new BoardHouse(beans);
        this.boards = boards;
        this.timeline = timeline;
    }

    private MvcTestResult give(Post post, Matter seen, StaffMember to, String submission) {
        return house.desk.htmx(
                post,
                "/dispatch/" + seen.number(),
                "technicianId",
                Long.toString(to.id()),
                "version",
                Integer.toString(seen.version()),
                "submission",
                submission);
    }

    private MvcTestResult give(Post post, Matter seen, StaffMember to) {
        return give(post, seen, to, UUID.randomUUID().toString());
    }

    @Test
    @Proves("REP-24")
    void anOrderGoesFromTheWaitingColumnToATechnicianAndOnToAnother() {
        house.onDuty(house.technician());
        var order = house.classified("水龙头漏水");
        assertThat(boards.of(house.desk.site.id()).unassigned()).hasSize(1);
        var given = give(Post.ENGINEERING_SUPERVISOR, order, house.technician());
        assertThat(given).hasStatusOk().bodyText().contains("已派出", "id=\"board\"");
        var board = boards.of(house.desk.site.id());
        assertThat(board.unassigned()).isEmpty();
        assertThat(board.onDuty())
                .singleElement()
                .satisfies(hand -> assertThat(hand.cards()).hasSize(1));
        assertThat(give(Post.FRONT_DESK, house.now(order), house.second())).hasStatusOk();
        assertThat(timeline.of(order.ref()))
                .extracting(Entry::word)
                .containsExactly("Record", "Acknowledge", "Triage", "Dispatch", "Transfer");
    }

    @Test
    void whoComesLateIsToldAtTheCardWhoWasQuicker() {
        var order = house.classified("水龙头漏水");
        give(Post.ENGINEERING_SUPERVISOR, order, house.technician());
        house.desk.clock.advance(Duration.ofHours(2));
        sweep.run(house.desk.clock.instant());
        assertThat(timeline.of(order.ref()).getLast().word())
                .as("clocks have stepped since")
                .startsWith("Clock");
        var late = give(Post.FRONT_DESK, order, house.second());
        assertThat(late).hasStatus(409).bodyText().doesNotContain("repair.act.");
        assertThat(DeskHouse.text(late))
                .contains("黄国栋", "派单", "toast-line bad\" role=\"alert\"", "没有派成")
                .doesNotContain("<i class=\"ti ti-check\"");
        assertThat(house.now(order).heading().assigneeId())
                .isEqualTo(house.technician().id());
    }

    @Test
    void oneFormGivesOnceHoweverOftenItIsSent() {
        var order = house.classified("水龙头漏水");
        var once = UUID.randomUUID().toString();
        give(Post.ENGINEERING_SUPERVISOR, order, house.technician(), once);
        assertThat(give(Post.ENGINEERING_SUPERVISOR, order, house.technician(), once))
                .hasStatusOk();
        assertThat(house.now(order).version()).isEqualTo(order.version() + 1);
    }

    @Test
    void withoutScriptTheBoardComesBackWithAWord() {
        var order = house.classified("水龙头漏水");
        var form = new String[] {
            "technicianId", Long.toString(house.technician().id()), "version", Integer.toString(order.version())
        };
        assertThat(house.desk.post(Post.TEAM_LEADER, "/dispatch/" + order.number(), form))
                .hasStatus(302)
                .hasRedirectedUrl(house.desk.url("/dispatch"))
                .flash()
                .containsEntry("toast", "worklist.given");
        assertThat(house.desk.post(Post.TEAM_LEADER, "/dispatch/" + order.number(), form))
                .hasStatus(302)
                .hasRedirectedUrl(house.desk.url("/dispatch"))
                .flash()
                .containsEntry("refusal", "worklist.notGiven")
                .doesNotContainKey("toast");
        assertThat(house.now(order).version()).isEqualTo(order.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"TECHNICIAN", "GATE", "FINANCE"})
    void whoDoesNotWatchTheBoardHasNone(Post post) {
        var order = house.classified("水龙头漏水");
        assertThat(house.desk.get(post, "/dispatch")).hasStatus(403);
        assertThat(give(post, order, house.technician())).hasStatus(403);
        assertThat(house.now(order).version()).isEqualTo(order.version());
    }

    @Test
    void whoWatchesButDoesNotGiveIsRefusedInWords() {
        var order = house.classified("水龙头漏水");
        assertThat(DeskHouse.text(house.desk.get(Post.SITE_HEAD, "/dispatch")))
                .contains("水龙头漏水")
                .doesNotContain("card-give", "data-give");
        var refused = give(Post.SITE_HEAD, order, house.technician());
        assertThat(refused).hasStatus(422).bodyText().contains("工程主管");
    }

    @Test
    void ordersGoOnlyToThoseOfThisCommunityWhoDoTheWork(ApplicationContext beans) {
        var elsewhere = new BoardHouse(beans);
        var order = house.classified("水龙头漏水");
        assertThat(give(Post.ENGINEERING_SUPERVISOR, order, elsewhere.technician()))
                .hasStatus(422);
        assertThat(give(Post.ENGINEERING_SUPERVISOR, order, house.desk.site.the(Post.FINANCE)))
                .hasStatus(422);
        elsewhere.classified("跳闸");
        assertThat(give(Post.ENGINEERING_SUPERVISOR, elsewhere.classified("漏水"), house.technician()))
                .hasStatus(404);
        assertThat(house.now(order).version()).isEqualTo(order.version());
    }

    @Test
    void theBoardAsksNoMoreOftenForManyOrdersThanForOne() {
        house.onDuty(house.technician());
        house.classified("水龙头漏水");
        var few = statements();
        for (var at = 0; at < 6; at++) {
            house.classified("漏水 " + at);
            house.act(
                    house.classified("跳闸 " + at),
                    new RepairAct.Dispatch(
                            house.technician().id(), house.technician().name()),
                    Post.ENGINEERING_SUPERVISOR);
        }
        assertThat(statements()).isEqualTo(few).isLessThan(20);
    }

    /** How many statements the page of the board takes, signing in and all. */
    private int statements() {
        return Statements.of(() -> assertThat(house.desk.get(Post.ENGINEERING_SUPERVISOR, "/dispatch"))
                        .hasStatusOk())
                .size();
    }

    @Test
    void theBoardSpeaksBothLanguagesWhole() {
        house.onDuty(house.technician());
        house.recorded("门锁损坏");
        house.classified("水龙头漏水");
        house.act(
                house.classified("跳闸"),
                new RepairAct.Dispatch(
                        house.technician().id(), house.technician().name()),
                Post.ENGINEERING_SUPERVISOR);
        var chinese = DeskHouse.text(house.desk.get(Post.ENGINEERING_SUPERVISOR, "/dispatch"));
        var english = DeskHouse.text(house.desk.getEnglish(Post.ENGINEERING_SUPERVISOR, "/dispatch"));
        assertThat(chinese).contains("待派", "门锁损坏", "还剩").doesNotContain(" style=");
        assertThat(KEY.matcher(chinese + english).results().map(found -> found.group()))
                .isEmpty();
        assertThat(HAN.matcher(english).results().map(found -> found.group()).distinct())
                .isSubsetOf("荔湾花园", "黄国栋", "黄", "门锁损坏", "水龙头漏水", "跳闸", "中文", "王建国", "刘志强", "赵铁柱", "何秀英")
                .contains("门锁损坏");
    }
}
