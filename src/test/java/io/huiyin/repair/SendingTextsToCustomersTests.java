package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.line;
import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Customer;
import io.huiyin.matter.Location;
import io.huiyin.matter.Priority;
import io.huiyin.message.text.TextNode;
import io.huiyin.message.text.TextWishes;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Texts to customers, over a gateway that is sometimes down. */
@ApplicationTest
class SendingTextsToCustomersTests {
    private static final String MOBILE = "13812345678";
    private static final Instant NIGHT = Instant.parse("2026-11-21T14:30:00Z"); // 22:30 in Shanghai
    private static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");

    private final StandInGateway gateway;
    private final ApplicationContext beans;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final TextWishes wishes;
    private RepairHouse house;
    private TextNode node;

    SendingTextsToCustomersTests(ApplicationContext beans, MockMvcTester mvc, JdbcClient jdbc, TextWishes wishes)
            throws IOException {
        this.beans = beans;
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.wishes = wishes;
        gateway = new StandInGateway();
        house = new RepairHouse(beans);
        node = node("bearer");
    }

    private TextNode node(String signing) {
        return new TextNode(beans, gateway.address(), StandInGateway.SECRET, signing);
    }

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from customer_text").update();
        house.clock.reset();
        house = new RepairHouse(beans);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void whoeverReportsIsSentHisLinkOnce() {
        var repair = house.recorded();
        node.round();
        node.round();
        house.later(Duration.ofHours(1));
        node.round();
        assertThat(gateway.given()).hasSize(1);
        var text = gateway.given().getFirst();
        assertThat(text.mobile()).isEqualTo(MOBILE);
        assertThat(text.authorization()).isEqualTo("Bearer " + StandInGateway.SECRET);
        assertThat(text.idempotency()).isEqualTo(text.body().path("id").asString());
        assertThat(text.text())
                .startsWith(text.body().path("sign").asString())
                .contains("水龙头漏水", repair.matter().number(), "/h/")
                .as("nothing stands behind the link that a telephone would take for a part of it")
                .matches("(?s).* https?://[^ ]+/h/[A-Za-z0-9_-]+")
                .hasSizeLessThanOrEqualTo(134);
        assertThat(states(repair)).containsExactly("RECORDED SENT R-1");
        assertThat(mvc.get().uri(text.link()).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(repair.matter().number());
        assertThat(mvc.get().uri(text.link() + "A").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSignedMessageCanBeCheckedByTheGateway() {
        house.recorded();
        node("hmac").round();
        var text = gateway.given().getFirst();
        assertThat(text.authorization()).isEmpty();
        assertThat(text.signature()).matches("sha256=[0-9a-f]{64}");
        assertThat(text.timestamp())
                .isEqualTo(String.valueOf(house.clock.instant().getEpochSecond()));
    }

    @Test
    void whatTheGatewayCouldNotTakeIsTriedAgainByTheSameKey() {
        gateway.answers(503, 429, 302);
        var repair = house.recorded();
        node.round();
        assertThat(states(repair)).containsExactly("RECORDED WAITING HTTP 503");
        node.round();
        assertThat(gateway.given()).as("not before its time").hasSize(1);
        for (var minutes : List.of(1, 5, 15)) {
            house.later(Duration.ofMinutes(minutes));
            node.round();
        }
        assertThat(states(repair)).containsExactly("RECORDED SENT R-4");
        assertThat(gateway.given().stream()
                        .map(StandInGateway.Given::idempotency)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatTheGatewayRefusesFailsAtOnceAndIsNotTriedAgain() {
        gateway.answers(400);
        var repair = house.recorded();
        node.round();
        house.later(Duration.ofHours(6));
        node.round();
        assertThat(gateway.given()).hasSize(1);
        house.later(Duration.ofDays(2));
        node.tidies();
        assertThat(states(repair)).containsExactly("RECORDED FAILED HTTP 400");
        house.later(Duration.ofDays(5));
        node.tidies();
        assertThat(states(repair)).containsExactly("RECORDED DROPPED OUT_OF_DATE");
    }

    @Test
    void aGatewayThatIsAwayAllDayIsGivenUp() {
        gateway.close();
        var repair = house.recorded();
        for (var minutes : List.of(0, 1, 5, 15, 60, 240)) {
            house.later(Duration.ofMinutes(minutes));
            node.round();
        }
        assertThat(states(repair)).containsExactly("RECORDED FAILED UNREACHABLE");
    }

    @Test
    void aSlowGatewayIsNotWaitedFor() {
        gateway.slow(4000);
        var repair = house.recorded();
        node.round();
        assertThat(states(repair)).containsExactly("RECORDED WAITING TIMEOUT");
    }

    @Test
    void aNodeThatDiesBetweenSendingAndWritingDownSendsTheSameKey() {
        house.recorded();
        node.round();
        node.forgetsTheReceipts(jdbc);
        node.round();
        assertThat(gateway.given()).hasSize(2);
        assertThat(gateway.given().get(0).idempotency())
                .isEqualTo(gateway.given().get(1).idempotency());
    }

    @Test
    void aNodeThatDiesBeforeSendingLeavesItsTextToAnother() {
        house.recorded();
        node.takesOneAndDies();
        node.round();
        assertThat(gateway.given()).isEmpty();
        house.later(Duration.ofMinutes(2));
        node.round();
        assertThat(gateway.given()).hasSize(1);
    }

    @Test
    void twoNodesSendEachTextOnce() throws Exception {
        for (var each = 0; each < 12; each++) {
            house.recorded();
        }
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var other = node("bearer");
            for (var running : List.of(nodes.submit(node::round), nodes.submit(other::round))) {
                running.get();
            }
        }
        assertThat(gateway.given()).hasSize(12);
        assertThat(gateway.given().stream()
                        .map(StandInGateway.Given::idempotency)
                        .distinct())
                .hasSize(12);
    }

    @Test
    void atNightOnlyUrgentOnesGoAndTheOthersInTheMorning() {
        house.clock.set(NIGHT);
        var regular = house.recorded();
        var urgent = house.recorded(report(house.call()).urgent());
        node.round();
        assertThat(states(urgent)).containsExactly("RECORDED SENT R-1");
        assertThat(states(regular)).containsExactly("RECORDED WAITING");
        house.clock.set(EIGHT);
        node.round();
        assertThat(states(regular)).containsExactly("RECORDED SENT R-2");
    }

    @Test
    @Proves("REP-22")
    void ofTwoChangesWithinMinutesTheNewestIsTold() {
        var repair = house.recorded();
        node.round();
        var five = house.clock.instant().plus(Duration.ofHours(5));
        house.act(repair, new RepairAct.Promise(five.minusSeconds(7200), "等配件"), Post.FRONT_DESK);
        house.later(Duration.ofMinutes(1));
        house.act(repair, new RepairAct.Promise(five, "配件下午到"), Post.FRONT_DESK);
        node.round();
        assertThat(gateway.given("EXPECTED")).as("somebody may change it again").isEmpty();
        house.later(Duration.ofMinutes(2));
        node.round();
        assertThat(gateway.given("EXPECTED")).hasSize(1);
        assertThat(gateway.given("EXPECTED").getFirst().text()).contains("11月21日 15:00");
        assertThat(states(repair)).contains("EXPECTED DROPPED REPLACED");
    }

    @Test
    @Proves("REP-22")
    void aNewAppointmentIsToldAndAnotherPriorityIsNot() {
        var repair = house.recorded();
        house.dispatched(repair);
        var three = house.clock.instant().plus(Duration.ofHours(3));
        house.act(repair, reclassified(null), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, reclassified(three), Post.ENGINEERING_SUPERVISOR);
        house.later(Duration.ofMinutes(3));
        node.round();
        house.act(repair, reclassified(three), Post.ENGINEERING_SUPERVISOR);
        house.later(Duration.ofMinutes(3));
        node.round();
        assertThat(gateway.given("APPOINTMENT")).hasSize(1);
        assertThat(gateway.given("APPOINTMENT").getFirst().text()).contains("11月21日 13:00");
    }

    private static RepairAct.Reclassify reclassified(@Nullable Instant appointment) {
        return new RepairAct.Reclassify(Priority.REGULAR, Trade.PLUMBING, appointment, "客户改期");
    }

    @Test
    void whoComesIsToldOnceHeTookIt() {
        var repair = house.recorded();
        house.dispatched(repair);
        node.round();
        assertThat(gateway.given("ASSIGNED")).isEmpty();
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        node.round();
        assertThat(gateway.given("ASSIGNED").getFirst().text())
                .contains(house.technician().name());
    }

    @Test
    @Proves({"REP-10", "REP-11"})
    void aPriceThatWaitsIsToldAndRemindedOfTwiceAtMost() {
        var repair = quoted();
        node.round();
        assertThat(gateway.given("PRICE").getFirst().text()).contains("400.00");
        house.later(Duration.ofHours(2));
        node.round();
        assertThat(gateway.given("PRICE_REMINDER")).hasSize(1);
        house.clock.set(Instant.parse("2026-11-22T01:00:00Z"));
        node.round();
        house.later(Duration.ofDays(3));
        node.round();
        assertThat(gateway.given("PRICE_LAST_REMINDER")).hasSize(1);
        assertThat(gateway.given())
                .filteredOn(text -> text.template().startsWith("PRICE"))
                .hasSize(3);
        assertThat(gateway.given("PRICE").getFirst().link()).startsWith("/h/");
        assertThat(states(repair)).noneMatch(state -> state.contains("WAITING"));
    }

    @Test
    @Proves("REP-11")
    void whoeverAnsweredIsNotReminded() {
        var repair = quoted();
        node.round();
        house.act(repair, new RepairAct.TurnDown(RepairHouse.CUSTOMER, "太贵", "REC-1"), Post.FRONT_DESK);
        house.later(Duration.ofHours(2));
        node.round();
        assertThat(gateway.given("PRICE_REMINDER")).isEmpty();
        assertThat(states(repair)).contains("PRICE_REMINDER DROPPED OVER", "PRICE_LAST_REMINDER DROPPED OVER");
    }

    private Repair quoted() {
        var repair = house.recorded(report(house.call()).offList());
        house.act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(
                repair,
                new RepairAct.Triage(repair.order().priority(), Trade.PLUMBING, true),
                Post.ENGINEERING_SUPERVISOR);
        return house.act(repair, new RepairAct.Review(true, List.of(offList()), "须半天"), Post.ENGINEERING_SUPERVISOR);
    }

    private static ChargeLine offList() {
        return line("拆换暗埋水管", "280", "120", true);
    }

    @Test
    @Proves("REP-15")
    void whoHasNotSignedOnTheSpotIsAskedTo() {
        var repair = house.recorded();
        house.working(repair, house.free());
        house.act(repair, new RepairAct.Complete(List.of(house.free()), 30, "好了"), Post.TECHNICIAN);
        node.round();
        assertThat(gateway.given("COMPLETED")).isEmpty();
        house.later(Duration.ofMinutes(5));
        node.round();
        assertThat(gateway.given("COMPLETED")).hasSize(1);
        var onTheSpot = house.signed(house.recorded(), house.free());
        house.later(Duration.ofMinutes(6));
        node.round();
        assertThat(gateway.given("COMPLETED")).hasSize(1);
        assertThat(states(onTheSpot)).contains("COMPLETED DROPPED OVER");
    }

    @Test
    void anOrderThatStaffCancelIsTold() {
        var repair = house.recorded();
        node.round();
        house.act(repair, new RepairAct.Cancel("重复报修"), Post.FRONT_DESK);
        node.round();
        assertThat(gateway.given("CANCELLED")).hasSize(1);
    }

    @Test
    void noMoreThanSoManyADay() {
        var repair = house.recorded();
        for (var each = 1; each <= 8; each++) {
            var then = house.clock.instant().plus(Duration.ofHours(8 + each));
            house.act(repair, new RepairAct.Promise(then, "又变了"), Post.FRONT_DESK);
            house.later(Duration.ofMinutes(3));
            node.round();
        }
        assertThat(gateway.given()).hasSize(6);
        assertThat(states(repair))
                .filteredOn("EXPECTED DROPPED TOO_MANY"::equals)
                .hasSize(3);
    }

    @Test
    void whoWantsNoTextsGetsNone() {
        var repair = house.recorded();
        wishes.stop(house.community().id(), repair.matter().id(), RepairHouse.CUSTOMER);
        node.round();
        house.act(repair, new RepairAct.Promise(house.clock.instant().plusSeconds(7200), "下午"), Post.FRONT_DESK);
        house.later(Duration.ofMinutes(3));
        node.round();
        assertThat(gateway.given()).isEmpty();
        assertThat(states(repair)).containsExactly("RECORDED DROPPED STOPPED");
    }

    @Test
    void whoChoseEnglishIsWrittenToInEnglish() {
        var repair = house.recorded();
        wishes.speak(house.community().id(), repair.matter().id(), Locale.ENGLISH);
        node.round();
        assertThat(gateway.given().getFirst().text()).contains("Your repair");
    }

    @Test
    void aPublicPlaceWithoutCustomerAndTheBooksOfThePastGetNone() {
        house.done(house.desk.record(
                house.community(),
                new Location(null, null, null, "3 栋大堂"),
                Customer.NOBODY,
                report(house.call()).publicFacility().build(),
                house.as(Post.FRONT_DESK),
                null));
        house.done(house.desk.recordAsOf(
                house.community(),
                new Location(null, null, null, "3-2-1201"),
                new Customer(null, RepairHouse.CUSTOMER),
                report(house.call()).build(),
                house.as(Post.FRONT_DESK),
                house.clock.instant().minus(Duration.ofDays(3))));
        assertThat(count()).isZero();
    }

    @Test
    void neitherTelephoneNorLinkLieInTheTableOrTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("io.huiyin");
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
        try {
            gateway.answers(503, 400);
            house.recorded();
            house.recorded();
            house.recorded();
            node.round();
            var table = String.join(
                    "\n",
                    jdbc.sql("select t::text from customer_text t")
                            .query(String.class)
                            .list());
            var link = gateway.given().getLast().link().substring("/h/".length());
            assertThat(table).contains("HTTP 503", "HTTP 400").doesNotContain(MOBILE, "/h/", link);
            assertThat(told(log)).doesNotContain(MOBILE, link, StandInGateway.SECRET);
        } finally {
            root.detachAppender(log);
            ours.setLevel(null);
        }
    }

    private static String told(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .reduce("", String::concat);
    }

    @Test
    void whatNobodySentInADayIsDroppedAndWhatIsLongOverForgotten() {
        var repair = house.recorded();
        house.later(Duration.ofHours(25));
        node.tidies();
        assertThat(states(repair)).containsExactly("RECORDED DROPPED OUT_OF_DATE");
        house.act(repair, new RepairAct.Cancel("搬走了"), Post.FRONT_DESK);
        house.later(Duration.ofDays(181));
        node.tidies();
        assertThat(states(repair)).isEmpty();
    }

    private int count() {
        return jdbc.sql("select count(*) from customer_text")
                .query(Integer.class)
                .single();
    }

    private List<String> states(Repair repair) {
        return jdbc.sql("""
                select template || ' ' || state || coalesce(' ' || dropped, ' ' || receipt, ' ' || fault, '') from customer_text
                where matter_id = ? order by id""").param(repair.matter().id()).query(String.class).list();
    }
}
