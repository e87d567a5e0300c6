package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Contact;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What comes back within the warranty is reported again on the link, done again, and costs nothing. */
@ApplicationTest
class ReportingAgainUnderWarrantyTests {
    private final RepairHouse house;
    private final LinkInHand link;
    private final ActReader reader;
    private final DeskTelephones telephones;

    ReportingAgainUnderWarrantyTests(
            ApplicationContext beans,
            MockMvcTester mvc,
            HouseholdLinks links,
            ActReader reader,
            DeskTelephones telephones) {
        this.house = new RepairHouse(beans);
        this.link = new LinkInHand(mvc, links, house);
        this.reader = reader;
        this.telephones = telephones;
    }

    @Test
    @Proves({"REP-01", "REP-15"})
    void aNewOrderRefersToTheEarlierOneAndEngineeringAndDeskHearOfIt() {
        var former = signed();
        assertThat(link.open(former)).bodyText().contains("保修到 2026年12月21日", "又出现同样的问题");

        assertThat(link.send(former, "again", "what", ""))
                .hasStatus(422)
                .bodyText()
                .contains("again-what-error");
        assertThat(link.send(former, "again", "what", "又滴水了")).hasStatus(302);

        var again = again(former);
        assertThat(again.stage()).isEqualTo(Stage.RECORDED);
        assertThat(again.order().report().content()).isEqualTo("又滴水了");
        assertThat(again.order().report().telephone()).isEqualTo("13812345678");
        var contactId = Objects.requireNonNull(again.order().report().contactId());
        var contact = house.contacts.find(house.community().id(), contactId);
        assertThat(contact).hasValueSatisfying(each -> {
            assertThat(each.channel()).isEqualTo(Contact.Channel.APP);
            assertThat(each.outcome()).isEqualTo(Contact.Outcome.MATTER);
        });
        assertThat(house.timeline.of(again.matter().ref()).getFirst().facts())
                .contains(former.matter().number());
        assertThat(house.told(house.site.the(Post.FRONT_DESK))).contains("repair.told.ReportAgain");
        assertThat(house.told(house.site.the(Post.ENGINEERING_SUPERVISOR))).contains("repair.told.ReportAgain");
        assertThat(link.open(former)).bodyText().contains(link.path(again)).doesNotContain("/again\"");
    }

    @Test
    @Proves("REP-15")
    void whatTheWarrantyCoversIsFreeWhateverTheTechnicianEnters() {
        var former = signed();
        link.send(former, "again", "what", "又滴水了");
        var again = again(former);
        house.onSite(again);
        var item = String.valueOf(house.priceItem());

        var read = reader.read(
                ActResource.ITEMS,
                Entered.form(Map.of("lines[0].item", new String[] {item}, "lines[0].material", new String[] {"55"})),
                house.community(),
                house.now(again).order(),
                house.as(Post.TECHNICIAN));

        assertThat(((CheckItems) read).lines().getFirst().sum()).isEqualByComparingTo("0");
    }

    @Test
    void twoTapsReportOnce() {
        var former = signed();
        var once = UUID.randomUUID();
        var version = house.now(former).matter().version();
        link.send(former, "again", version, once, Door.form(), "what", "又滴水了");
        link.send(former, "again", version, once, Door.form(), "what", "又滴水了");
        assertThat(link.send(former, "again", "what", "再催"))
                .hasStatus(422)
                .bodyText()
                .contains("已经再次报修");

        assertThat(repairs()).isEqualTo(2);
        assertThat(house.jdbc
                        .sql("select count(*) from contact where community_id = ? and channel = 'APP'")
                        .param(house.community().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void afterTheWarrantyItIsSaidAndTheDeskIsCalled() {
        telephones.change(house.community().id(), "020-8888 1234", Actor.of(house.the(Post.SITE_HEAD)));
        var former = signed();
        house.later(Duration.ofDays(31));

        assertThat(link.open(former))
                .bodyText()
                .contains("保修期到 2026年12月21日，已经过了", "tel:02088881234")
                .doesNotContain("/again\"");
        assertThat(link.send(former, "again", "what", "又滴水了")).hasStatus(422);
        assertThat(repairs()).isEqualTo(1);
    }

    @Test
    void staffDontReportForTheHousehold() {
        var former = signed();
        var version = house.now(former).matter().version();

        assertThat(link.send(former, "again", version, UUID.randomUUID(), Door.as(house.technician()), "what", "又滴水了"))
                .hasStatus(403);
        assertThat(repairs()).isEqualTo(1);
    }

    private Repair signed() {
        return house.signed(house.recorded(), house.listed("更换水龙头", "5", "55"));
    }

    private int repairs() {
        return house.jdbc
                .sql("select count(*) from matter where community_id = ?")
                .param(house.community().id())
                .query(Integer.class)
                .single();
    }

    private Repair again(Repair former) {
        var number = house.jdbc
                .sql("select number from matter where community_id = ? and number <> ?")
                .params(List.of(house.community().id(), former.matter().number()))
                .query(String.class)
                .single();
        return house.desk.find(house.community(), number).orElseThrow();
    }
}
