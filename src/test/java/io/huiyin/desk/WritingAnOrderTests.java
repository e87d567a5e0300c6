package io.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Contact;
import io.huiyin.repair.RepairDesk;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The order that is written while the customer talks. */
@ApplicationTest
class WritingAnOrderTests {
    private static final String RARE = "𠮷姐说厨房㛃牌水龙头💧滴水";
    private final DeskHouse house;
    private final RepairDesk desk;

    WritingAnOrderTests(ApplicationContext beans, RepairDesk desk) {
        house = new DeskHouse(beans);
        this.desk = desk;
    }

    private MvcTestResult write(Post post, boolean script, Contact contact, String... fields) {
        var form = new ArrayList<>(List.of("contact", Long.toString(contact.id())));
        form.addAll(List.of(fields));
        if (!form.contains("priority")) {
            form.addAll(List.of("priority", "REGULAR"));
        }
        var entries = form.toArray(String[]::new);
        return script ? house.htmx(post, "/repairs", entries) : house.post(post, "/repairs", entries);
    }

    @Test
    @Proves({"REP-01", "DSK-01"})
    void theOrderTakesWhatTheContactKnowsAndEndsIt() {
        var contact = house.ownersCall();
        var written = write(
                Post.FRONT_DESK,
                false,
                contact,
                "where",
                "HOME",
                "spot",
                "厨房",
                "fault",
                "水龙头漏水",
                "content",
                RARE,
                "item",
                "P01 更换普通水龙头",
                "priority",
                "URGENT",
                "telephone",
                "138 1234 5678",
                "readBack",
                "true");
        var order = house.order(contact);
        assertThat(written).hasStatus(302).hasRedirectedUrl(house.url("/repairs/" + order.number()));
        assertThat(order.location().text()).isEqualTo("3-2-1201 厨房");
        assertThat(order.location().homeId()).isEqualTo(house.home.id());
        assertThat(order.customer().name()).isEqualTo("陈美玲");
        var report = desk.find(house.site.community(), order.number())
                .orElseThrow()
                .order()
                .report();
        assertThat(report.content()).isEqualTo(RARE);
        assertThat(report.trade()).isEqualTo(Trade.PLUMBING);
        assertThat(report.itemId()).isNotNull();
        assertThat(report.telephone()).isEqualTo("13812345678");
        assertThat(report.readBack()).isTrue();
        assertThat(house.now(contact).outcome()).isEqualTo(Contact.Outcome.MATTER);
    }

    @Test
    void oneFormWritesOneOrderHoweverOftenItIsSent() {
        var contact = house.ownersCall();
        var once = UUID.randomUUID().toString();
        var first =
                write(Post.FRONT_DESK, true, contact, "submission", once, "fault", "跳闸", "telephone", DeskHouse.PHONE);
        var second =
                write(Post.FRONT_DESK, true, contact, "submission", once, "fault", "跳闸", "telephone", DeskHouse.PHONE);
        assertThat(first)
                .hasHeader(
                        "HX-Redirect",
                        Objects.requireNonNull(second.getResponse().getHeader("HX-Redirect")));
        assertThat(house.jdbc
                        .sql("select count(*) from matter where community_id = ?")
                        .param(house.site.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSecondOrderOfTheSameContactIsRefusedInWords() {
        var contact = house.ownersCall();
        write(Post.FRONT_DESK, true, contact, "fault", "跳闸", "telephone", DeskHouse.PHONE);
        var refused = write(Post.FRONT_DESK, true, contact, "fault", "漏水", "telephone", DeskHouse.PHONE);
        assertThat(refused).hasStatus(422).bodyText().contains("已经办结", "漏水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "nobody", "-1", "99999999999999999999"})
    void aCustomerWhoIsNotInTheBooksIsSaidInWords(String person) {
        var refused = write(
                Post.FRONT_DESK,
                true,
                house.ownersCall(),
                "fault",
                "跳闸",
                "telephone",
                DeskHouse.PHONE,
                "personId",
                person,
                "where",
                "NOWHERE");
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("personId-error", "这位客户不在本小区的名册里", "stray-error", "请从列表中选择");
    }

    @Test
    void everyFaultStandsBesideItsFieldAndNothingTypedIsLost() {
        var contact = house.call();
        var text = "长".repeat(9_999) + "💧";
        var refused = write(
                Post.FRONT_DESK,
                true,
                contact,
                "where",
                "HOME",
                "content",
                text,
                "item",
                "没有的项目",
                "appointment",
                "2020-01-01T10:00",
                "telephone",
                "12/ab",
                "spot",
                "𠮷房");
        assertThat(refused).hasStatus(422);
        assertThat(DeskHouse.text(refused))
                .contains(
                        "homeId-error",
                        "fault-error",
                        "content-error",
                        "item-error",
                        "appointment-error",
                        "telephone-error")
                .contains(text, "没有的项目", "2020-01-01T10:00", "12/ab", "𠮷房")
                .contains("4000");
        assertThat(house.now(contact).isOpen()).isTrue();
        assertThat(write(Post.FRONT_DESK, false, contact, "where", "HOME"))
                .hasStatus(422)
                .bodyText()
                .contains("<html", "fault-error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where=MARS",
                "homeId=999999999",
                "homeId=x",
                "placeId=7",
                "telephoneId=9",
                "priority=NOW",
                "trade=MAGIC"
            })
    void whatTheFormNeverOffersIsRefusedInTheForm(String odd) {
        var contact = house.call();
        var pair = odd.split("=", 2);
        var refused = write(Post.FRONT_DESK, true, contact, "fault", "漏水", pair[0], pair[1]);
        assertThat(refused).hasStatus(422).bodyText().contains("-error");
    }

    @Test
    void aHomeOfAnotherCommunityIsNoPlace(ApplicationContext beans) {
        var elsewhere = new DeskHouse(beans);
        var refused = write(
                Post.FRONT_DESK,
                true,
                house.call(),
                "fault",
                "漏水",
                "homeId",
                Long.toString(elsewhere.home.id()),
                "telephone",
                DeskHouse.PHONE);
        assertThat(refused).hasStatus(422).bodyText().contains("homeId-error");
        assertThat(house.htmx(
                        Post.FRONT_DESK,
                        "/repairs",
                        "contact",
                        Long.toString(elsewhere.call().id()),
                        "fault",
                        "x"))
                .hasStatus(404);
    }

    @Test
    void financeWritesNoOrders() {
        assertThat(house.get(Post.FINANCE, "/repairs/new")).hasStatus(403);
        assertThat(house.post(Post.FINANCE, "/repairs", "fault", "x")).hasStatus(403);
    }

    @Test
    void aTechnicianWritesDownWhatHeFindsWithoutAContact() {
        var written = house.post(
                Post.TECHNICIAN,
                "/repairs",
                "where",
                "OTHER",
                "place",
                "北门外人行道",
                "publicFacility",
                "true",
                "fault",
                "井盖松动",
                "priority",
                "URGENT");
        assertThat(written).hasStatus(302);
    }

    @Test
    void theFormOffersTheCallersOwnNumberMasked() {
        var contact = house.ownersCall();
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/repairs/new?contact=" + contact.id())))
                .contains("138****5678", "3-2-1201", "水龙头漏水")
                .doesNotContain(DeskHouse.PHONE);
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/repairs/new/place?contact=" + contact.id())))
                .contains("3-2-1201");
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/repairs/new/telephone?contact=" + contact.id())))
                .contains("138****5678");
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/repairs/new/items?item=slt")))
                .contains("P01", "有偿");
    }
}
