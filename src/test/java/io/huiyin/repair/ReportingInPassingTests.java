package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Priority;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.scan.Stickers;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever comes by scans the sticker of a public place, sees what is known there and reports, without signing in. */
@ApplicationTest
class ReportingInPassingTests {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String telephone = "10.0.0." + PEOPLE.incrementAndGet();
    private final RepairHouse house;
    private final MockMvcTester mvc;
    private final Stickers stickers;
    private final Attachments attachments;
    private final PublicPlace lift;
    private final String address;

    ReportingInPassingTests(
            ApplicationContext beans,
            MockMvcTester mvc,
            Stickers stickers,
            Attachments attachments,
            PublicPlaces places) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
        this.stickers = stickers;
        this.attachments = attachments;
        this.lift = places.add(house.community().id(), null, PlaceKind.LIFT, "3 栋 1 单元客梯");
        this.address = sticker(lift);
    }

    @Test
    @Proves("REP-20")
    void itIsAnOrderAtOnceAndEngineeringHasTenMinutesFromTheReport() {
        assertThat(open()).hasStatusOk().bodyText().contains("3 栋 1 单元客梯", "这里最近没有人报修", "有人被困");
        var reported = house.clock.instant();
        assertThat(send("fault", "1", "what", "停在 5 楼不动", "telephone", "138 1234 5678"))
                .hasRedirectedUrl(address + "?done=report");

        var repair = only();
        assertThat(repair.stage()).isEqualTo(Stage.RECORDED);
        assertThat(repair.order().publicFacility()).isTrue();
        assertThat(repair.order().report().content()).isEqualTo("停在 5 楼不动");
        assertThat(repair.order().report().fault()).isEqualTo("电梯停运");
        assertThat(repair.matter().location().placeId()).isEqualTo(lift.id());
        assertThat(house.clock(repair, "REP-20").dueAt()).isEqualTo(reported.plus(Duration.ofMinutes(10)));
        assertThat(house.words(repair)).containsExactly("ReportInPassing");
        for (var post : List.of(Post.FRONT_DESK, Post.ENGINEERING_SUPERVISOR)) {
            assertThat(house.told(house.site.the(post))).contains("repair.told.ReportInPassing");
        }
        assertThat(house.jdbc
                        .sql("select outcome from contact where community_id = ? and channel = 'SCAN'")
                        .param(house.community().id())
                        .query(String.class)
                        .list())
                .containsExactly("MATTER");
    }

    @Test
    @Proves({"REP-20", "REP-21", "REP-22"})
    void whoComesByLaterSeesInPlainWordsHowItStandsAndNobodysName() {
        send("fault", "1", "what", "王阿姨被夹了一下", "telephone", "13812345678");
        var repair = only();
        house.dispatched(repair);
        house.act(repair, new Accept(), Post.TECHNICIAN);

        assertThat(open())
                .bodyText()
                .contains("电梯停运", "维修员正在赶来", "我也看到了")
                .doesNotContain("王阿姨", "1381234", "5678", house.technician().name());
        assertThat(mvc.get()
                        .uri(address)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB,en;q=0.8")
                        .with(this::fromMyTelephone))
                .bodyText()
                .contains("Lift stands still", "a technician is on the way");
    }

    @Test
    void theSameFaultIsShownFirstAndSeenTooCounts() {
        send("fault", "1");
        assertThat(send("fault", "1")).hasStatus(409).bodyText().contains("已经有人报了同样的问题", "不是同一处");
        var repair = only();
        assertThat(too(repair, UUID.randomUUID())).hasRedirectedUrl(address + "?done=too");
        assertThat(open()).bodyText().contains("另有 1 人也看到了");
        assertThat(house.contacts
                        .ledTo(house.community().id(), List.of(repair.matter().id()))
                        .get(repair.matter().id()))
                .isEqualTo(2);
        assertThat(house.now(repair).matter().version())
                .as("nobody at work is disturbed")
                .isEqualTo(1);

        assertThat(send("fault", "1", "anyway", "true")).hasRedirectedUrl(address + "?done=report");
        assertThat(repairs()).isEqualTo(2);
    }

    @Test
    void whoPressesAgainAndAgainCountsOnce() {
        send("fault", "1");
        for (var times = 0; times < 3; times++) {
            too(only(), UUID.randomUUID());
        }
        assertThat(open()).bodyText().contains("另有 1 人也看到了");
    }

    @Test
    void whatIsDangerousIsUrgent() {
        send("fault", "0");

        assertThat(only().order().priority()).isEqualTo(Priority.URGENT);
        assertThat(only().order().trade()).isEqualTo(io.huiyin.staff.Trade.LIFT);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsWritten() {
        assertThat(send("what", "x")).hasStatus(422).bodyText().contains("请选一项", ">x</textarea>");
        assertThat(send("fault", "6")).hasStatus(422).bodyText().contains("请说说是什么情况");
        assertThat(send("fault", "99")).hasStatus(422);
        assertThat(send("fault", "1", "telephone", "abc"))
                .hasStatus(422)
                .bodyText()
                .contains("scan-telephone-error");
        assertThat(send("fault", "1", "what", "长".repeat(501))).hasStatus(422);
        assertThat(repairs()).isZero();
    }

    @Test
    void twoTapsReportOnce() {
        var once = UUID.randomUUID();
        send(once, "fault", "6", "what", "扶手松了");
        assertThat(send(once, "fault", "6", "what", "扶手松了")).hasRedirectedUrl(address + "?done=report");
        assertThat(repairs()).isEqualTo(1);
        assertThat(house.jdbc
                        .sql("select count(*) from contact where community_id = ?")
                        .param(house.community().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPhotoComesAlongAndABadOneDoesNotTakeTheReportWithIt() {
        assertThat(photo(Drawn.photo(Color.BLUE), "1")).hasRedirectedUrl(address + "?done=report");
        assertThat(attachments.of(only().matter().ref())).hasSize(1);
        assertThat(photo("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "2")).hasRedirectedUrl(address + "?done=photo");
        assertThat(repairs()).isEqualTo(2);
    }

    @Test
    void aStickerThatWasGivenOutAnewEndsTheOldOne() {
        stickers.renew(house.community().id(), lift.id(), Actor.of(house.the(Post.FRONT_DESK)));

        assertThat(open()).hasStatus(404).bodyText().contains("这张码已经停用");
        assertThat(send("fault", "1")).hasStatus(404);
        assertThat(mvc.get().uri(sticker(lift)).with(this::fromMyTelephone)).hasStatusOk();
    }

    @Test
    void aCodeThatIsNoneOpensNothingAndLettersMayBeTyped() {
        for (var code : List.of("x", "AAAAAAAAAAAA", "*", "A".repeat(300), "0OIL11111111")) {
            assertThat(mvc.get().uri("/q/{code}", code).with(this::fromMyTelephone))
                    .hasStatus(404);
        }
        var spelt = Objects.requireNonNull(stickers.of(house.community().id()).get(lift.id()))
                .spelt();
        assertThat(mvc.get()
                        .uri("/q/{code}", spelt.toLowerCase(java.util.Locale.ROOT))
                        .with(this::fromMyTelephone))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @Test
    void whoReportsTooOftenIsAskedToWait() {
        for (var times = 0; times < 5; times++) {
            assertThat(send("fault", "6", "what", "第" + times)).hasStatus(302);
        }
        assertThat(send("fault", "6", "what", "再来")).hasStatus(429).bodyText().contains("上报得太频繁了");
        assertThat(repairs()).isEqualTo(5);
        house.later(Duration.ofMinutes(10));
        assertThat(send("fault", "6", "what", "再来")).hasStatus(302);
    }

    @Test
    @Proves("REP-21")
    void thePublicFacilityIsReachedWithinFifteenMinutesAndCostsNobodyAnything() {
        send("fault", "3");
        var repair = only();
        house.act(repair, new Acknowledge(), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.clock(repair, "REP-21").dueAt())
                .isEqualTo(house.clock.instant().plus(Duration.ofMinutes(15)));
        house.laterAndSwept(Duration.ofMinutes(16));
        assertThat(house.clock(repair, "REP-21").isBreached()).isTrue();
    }

    private String sticker(PublicPlace place) {
        stickers.give(house.community().id(), List.of(place.id()), Actor.of(house.the(Post.FRONT_DESK)));
        return Objects.requireNonNull(stickers.of(house.community().id()).get(place.id()))
                .path();
    }

    private MvcTestResult open() {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .with(this::fromMyTelephone)
                .exchange();
    }

    private MvcTestResult send(String... fields) {
        return send(UUID.randomUUID(), fields);
    }

    private MvcTestResult send(UUID once, String... fields) {
        var form = mvc.post()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .param("submission", once.toString());
        for (var at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.with(Door.form()).with(this::fromMyTelephone).exchange();
    }

    private MvcTestResult photo(byte[] content, String fault) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("photo", "IMG.jpg", "image/jpeg", content))
                .param("fault", fault)
                .param("submission", UUID.randomUUID().toString())
                .with(Door.form())
                .with(this::fromMyTelephone)
                .exchange();
    }

    private MvcTestResult too(Repair repair, UUID once) {
        return mvc.post()
                .uri(address + "/too")
                .param("number", repair.matter().number())
                .param("submission", once.toString())
                .with(Door.form())
                .with(this::fromMyTelephone)
                .exchange();
    }

    /** Each of the tests is somebody else, who has not asked before. */
    private MockHttpServletRequest fromMyTelephone(MockHttpServletRequest request) {
        request.setRemoteAddr(telephone);
        return request;
    }

    private int repairs() {
        return house.jdbc
                .sql("select count(*) from matter where community_id = ?")
                .param(house.community().id())
                .query(Integer.class)
                .single();
    }

    private Repair only() {
        var number = house.jdbc
                .sql("select number from matter where community_id = ? order by id limit 1")
                .param(house.community().id())
                .query(String.class)
                .single();
        return house.desk.find(house.community(), number).orElseThrow();
    }
}
