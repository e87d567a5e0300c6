package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Sweep;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a phone without network did is sent later, once and in its order, and counts from when it was done where that fits. */
@ApplicationTest
class SendingWhatWaitedOnThePhoneTests {
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final PhoneInHand phone;
    private final ClauseClocks clocks;
    private final Sweep sweep;
    private final String free;

    SendingWhatWaitedOnThePhoneTests(ApplicationContext beans, MockMvcTester mvc, ClauseClocks clocks, Sweep sweep) {
        this.mvc = mvc;
        this.house = new RepairHouse(beans);
        this.phone = new PhoneInHand(mvc, house, house.technician());
        this.clocks = clocks;
        this.sweep = sweep;
        this.free = freeItem(beans, house);
    }

    /** A free item of the price list, which is published when there is none. */
    private static String freeItem(ApplicationContext beans, RepairHouse house) {
        var prices = beans.getBean(PriceLists.class);
        if (prices.inForce(house.community().id(), house.clock.instant()).isEmpty()) {
            prices.publish(new Publication(null, house.clock.instant(), "首版", "财务", DefaultPrices.lines()));
        }
        return prices.search(house.community().id(), house.clock.instant(), "").stream()
                .filter(item -> !item.charged())
                .map(item -> String.valueOf(item.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tenActsOfADayOffAreSentInTheirOrderAndOneRefusedStopsItsOwnOrderOnly() {
        var one = house.dispatched(house.recorded());
        var other = house.dispatched(house.recorded());
        var ofOne = queueOf(one);
        var ofOther = queueOf(other);
        house.later(Duration.ofHours(5));
        // Meanwhile somebody acted on the second order, after the technician had seen it.
        house.act(other, new RepairAct.Urge("还要多久"), Post.FRONT_DESK);
        assertThat(ofOther.next("acceptance").status()).isEqualTo(409);
        for (var noun : List.of("acceptance", "arrival", "items", "start", "pause")) {
            assertThat(ofOne.next(noun).status()).as(noun).isEqualTo(200);
        }
        assertThat(house.now(one).stage()).isEqualTo(Stage.PAUSED);
        assertThat(house.now(other).stage())
                .as("what was refused stops what comes after it")
                .isEqualTo(Stage.DISPATCHED);
        assertThat(house.words(one)).endsWith("Accept", "Arrive", "CheckItems", "Start", "Pause");
    }

    private Queue queueOf(Repair repair) {
        return new Queue(repair, house.now(repair).matter().version(), house.clock.instant());
    }

    /** The acts of one order on a phone that is off, five minutes apart, as the phone sends them: each at the version that the one before left. */
    private final class Queue {
        private final Repair repair;
        private final Instant start;
        private int version;
        private int done;

        Queue(Repair repair, int version, Instant start) {
            this.repair = repair;
            this.version = version;
            this.start = start;
        }

        record Came(int status, String body) {}

        Came next(String noun) {
            done++;
            var at = start.plus(Duration.ofMinutes(5L * done));
            var came = send(repair, noun, version, UUID.randomUUID(), at, fields(noun));
            if (came.status() == 200) {
                version++;
            }
            return came;
        }
    }

    private String[] fields(String noun) {
        return switch (noun) {
            case "items" -> new String[] {"lines[0].item", free, "lines[0].quantity", "1"};
            case "start" -> RepairHouse.safety();
            case "pause" -> new String[] {"reason", "等配件", "plannedResume", "2026-11-21T18:00"};
            default -> new String[0];
        };
    }

    private Queue.Came send(Repair repair, String noun, int seen, UUID once, Instant at, String... fields) {
        var ago = Duration.between(at, house.clock.instant()).toMillis();
        var result =
                phone.later(repair, noun, seen, once, ago, house.technician().id(), fields);
        return new Queue.Came(result.getResponse().getStatus(), RepairBrowser.text(result));
    }

    @Test
    @Proves({"REP-08", "REP-09"})
    void anArrivalThatWasSentLaterCountsFromWhenHeWasThere() {
        var appointment = house.clock.instant().plus(Duration.ofHours(1));
        var repair =
                house.dispatched(house.recorded(RepairHouse.report(house.call()).at(appointment)));
        house.act(repair, new RepairAct.Accept(), Post.TECHNICIAN);
        var there = house.clock.instant().plus(Duration.ofMinutes(50));
        house.later(Duration.ofHours(2));
        sweep.run(house.clock.instant());
        assertThat(clock(repair, "REP-09").breachedAt())
                .as("nobody knew that he was there")
                .isNotNull();
        var seen = house.now(repair).matter().version();
        assertThat(send(repair, "arrival", seen, UUID.randomUUID(), there).status())
                .isEqualTo(200);
        assertThat(clock(repair, "REP-09").state()).isEqualTo(ClauseClock.State.MET);
        assertThat(clock(repair, "REP-09").breachedAt()).as("he was in time").isNull();
        assertThat(house.now(repair).order().progress().arrivedAt()).isEqualTo(there);
        var desk = new RepairBrowser(mvc, house);
        assertThat(desk.text(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .contains("办理于 11月21日 10:50", "12:00 发到");
        assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
    }

    @Test
    void aPhonesWordCountsOnlyWhereItFits() {
        var repair = house.dispatched(house.recorded());
        house.later(Duration.ofMinutes(30));
        var dispatched = house.clock.instant().minus(Duration.ofMinutes(30));
        var now = house.clock.instant();
        assertThat(send(repair, "acceptance", version(repair), UUID.randomUUID(), dispatched.minusSeconds(600))
                        .status())
                .isEqualTo(200);
        assertThat(house.now(repair).order().progress().acceptedAt())
                .as("before it was given to him: when it came in")
                .isEqualTo(now);
        house.later(Duration.ofMinutes(5));
        send(
                repair,
                "arrival",
                version(repair),
                UUID.randomUUID(),
                house.clock.instant().plus(Duration.ofHours(3)));
        assertThat(house.now(repair).order().progress().arrivedAt()).isEqualTo(house.clock.instant());
        house.later(Duration.ofDays(2));
        send(
                repair,
                "items",
                version(repair),
                UUID.randomUUID(),
                house.clock.instant().minus(Duration.ofHours(30)),
                fields("items"));
        assertThat(house.now(repair).order().progress().checkedAt()).isEqualTo(house.clock.instant());
        assertThat(new RepairBrowser(mvc, house)
                        .text(Post.FRONT_DESK, "/repairs/" + repair.matter().number()))
                .contains("早于该单上一步", "晚于收到的时间", "太久以前");
    }

    @Test
    void whatCameThroughAndWasNotAnsweredIsSentAgainAndActsOnce() {
        var repair = house.dispatched(house.recorded());
        var seen = version(repair);
        var once = UUID.randomUUID();
        var at = house.clock.instant();
        house.later(Duration.ofMinutes(20));
        assertThat(send(repair, "acceptance", seen, once, at).status()).isEqualTo(200);
        house.later(Duration.ofMinutes(20));
        assertThat(send(repair, "acceptance", seen, once, at).status()).isEqualTo(200);
        assertThat(house.words(repair)).containsOnlyOnce("Accept");
    }

    @Test
    void twoTechniciansGrabOneOrderOneOfThemOffline() {
        var repair = house.recorded();
        house.act(repair, new RepairAct.Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        house.act(
                repair,
                new RepairAct.Triage(
                        repair.order().priority(),
                        Objects.requireNonNull(repair.order().trade()),
                        false),
                Post.ENGINEERING_SUPERVISOR);
        var seen = version(repair);
        var at = house.clock.instant();
        house.later(Duration.ofMinutes(10));
        var second = house.site.secondTechnician();
        assertThat(new PhoneInHand(mvc, house, second).act(repair, "grab")).hasStatus(302);
        house.later(Duration.ofMinutes(10));
        var came = send(repair, "grab", seen, UUID.randomUUID(), at);
        assertThat(came.status()).isEqualTo(409);
        assertThat(came.body()).contains("CHANGED", second.name(), "抢单");
        assertThat(house.now(repair).order().technician().id()).isEqualTo(second.id());
        var again = send(repair, "grab", version(repair), UUID.randomUUID(), at);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("REFUSED");
    }

    @Test
    void anotherPersonOnTheSamePhoneNeverSendsIt() {
        var repair = house.dispatched(house.recorded());
        var second = house.site.secondTechnician();
        var result = new PhoneInHand(mvc, house, second)
                .later(
                        repair,
                        "acceptance",
                        version(repair),
                        UUID.randomUUID(),
                        60_000,
                        house.technician().id());
        assertThat(result).hasStatus(403).bodyText().contains("NOT_YOURS", "须由本人登录后发出");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(phone.here())
                .hasStatusOk()
                .bodyText()
                .contains("\"staff\":" + house.technician().id());
    }

    @Test
    void whatIsWrongIsToldInWordsAndAbsentOrdersAreAbsent() {
        var repair = house.onSite(house.recorded());
        var came = send(repair, "items", version(repair), UUID.randomUUID(), house.clock.instant());
        assertThat(came.status()).isEqualTo(422);
        assertThat(came.body()).contains("WRONG");
        assertThat(phone.later(
                        repair,
                        "dispatch",
                        1,
                        UUID.randomUUID(),
                        0,
                        house.technician().id()))
                .hasStatus(404);
        assertThat(phone.laterPhoto(
                        repair, Drawn.photo(Color.GREEN), house.technician().id()))
                .hasStatusOk();
        assertThat(phone.laterPhoto(
                        repair, Drawn.photo(Color.GREEN), house.technician().id()))
                .as("the same again is kept once")
                .hasStatusOk();
        assertThat(phone.order(repair)).bodyText().containsOnlyOnce("/thumbnail");
        var second = house.site.secondTechnician();
        assertThat(new PhoneInHand(mvc, house, second).laterPhoto(repair, Drawn.photo(Color.RED), second.id()))
                .hasStatus(403)
                .bodyText()
                .contains(house.technician().name());
    }

    @Test
    void thePhoneKeepsItsWorkerTheFormsAheadAndThePrices() {
        var repair = house.dispatched(house.recorded());
        assertThat(phone.kept("worker.js"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/javascript;charset=UTF-8")
                .bodyText()
                .contains("self.outbox", "addEventListener(\"fetch\"");
        assertThat(phone.kept("prices.json")).hasStatusOk();
        assertThat(phone.kept("waiting")).hasStatusOk().bodyText().contains("待发送", "id=\"waiting-row\"");
        assertThat(phone.form(repair, "completion")).as("not now").hasStatus(302);
        assertThat(phone.form(repair, "completion?ahead=1"))
                .as("kept for later")
                .hasStatusOk();
        assertThat(phone.order(repair))
                .bodyText()
                .contains(
                        "data-from=\"ACCEPTED\" data-step=\"arrival\" data-to=\"ON_SITE\"", "data-noun=\"completion\"")
                .containsPattern("data-ahead=\"[^\"]*completion");
        assertThat(new PhoneInHand(mvc, house, house.technician())
                        .speaking(java.util.Locale.ENGLISH)
                        .kept("waiting"))
                .bodyText()
                .contains("To be sent");
    }

    private int version(Repair repair) {
        return house.now(repair).matter().version();
    }

    private ClauseClock clock(Repair repair, String clause) {
        return clocks.of(repair.matter().ref()).stream()
                .filter(clock -> clock.clause().equals(clause))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
