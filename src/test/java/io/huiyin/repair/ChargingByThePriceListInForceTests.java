package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLine;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What another community asks, or what was asked once, can't be charged here and now. */
@ApplicationTest
class ChargingByThePriceListInForceTests {
    private static final String LOOK_IT_UP = "请按名称或编号重新查找";

    private final ApplicationContext beans;
    private final PriceLists lists;
    private final RepairHouse house;
    private final RepairBrowser browser;
    private final PhoneInHand phone;

    ChargingByThePriceListInForceTests(ApplicationContext beans, MockMvcTester mvc, PriceLists lists) {
        this.beans = beans;
        this.lists = lists;
        this.house = new RepairHouse(beans);
        this.browser = new RepairBrowser(mvc, house);
        this.phone = new PhoneInHand(mvc, house, house.technician());
    }

    /** Publishes a list of one line for the community of the house, in force in a minute. */
    private PriceItem published(RepairHouse where, String name, String labour) {
        var line = new PriceLine(
                Trade.PLUMBING, "T1", name, "Tap", "只", new BigDecimal(labour), BigDecimal.ZERO, true, 30);
        var from = house.clock.instant().plus(Duration.ofMinutes(1));
        var list = lists.publish(new Publication(where.community().id(), from, "调价", "管理员", List.of(line)));
        house.later(Duration.ofMinutes(2));
        return lists.items(list.id()).getFirst();
    }

    @Test
    @Proves("BIL-04")
    void anItemOfAnotherCommunityIsRefusedAtItsRow() {
        var own = published(house, "更换水龙头", "60");
        var foreign = published(new RepairHouse(beans), "别处的龙头", "900");
        house.clock.advance(Duration.ofMinutes(5));
        var repair = house.onSite(house.recorded());
        Object[] rows = {"lines[0].item", own.id(), "lines[1].item", foreign.id(), "lines[1].quantity", "1"};
        assertThat(browser.send(Post.TECHNICIAN, repair, "items", rows))
                .hasStatus(422)
                .bodyText()
                .contains("line-1-item-fault", LOOK_IT_UP, "更换水龙头")
                .doesNotContain("line-0-item-fault", "别处的龙头");
        assertThat(phone.act(repair, "items", "lines[0].item", String.valueOf(foreign.id())))
                .hasStatus(422)
                .bodyText()
                .contains("line-0-item-fault", LOOK_IT_UP)
                .doesNotContain("别处的龙头");
        assertThat(browser.send(Post.TECHNICIAN, repair, "items/draft", "add", foreign.id()))
                .hasStatusOk()
                .bodyText()
                .contains("还没有项目");
        assertThat(house.now(repair).stage()).isEqualTo(Stage.ON_SITE);
    }

    @Test
    @Proves("BIL-04")
    void anItemOfAnEarlierListIsRefusedButShownToBeLookedUpAnew() {
        var earlier = published(house, "更换水龙头", "60");
        published(house, "更换龙头含阀", "80");
        var repair = house.onSite(house.recorded());
        assertThat(browser.send(Post.TECHNICIAN, repair, "items", "lines[0].item", earlier.id()))
                .hasStatus(422)
                .bodyText()
                .contains("line-0-item-fault", LOOK_IT_UP, "value=\"更换水龙头\"");
        assertThat(house.now(repair).order().lines()).isEmpty();
    }

    @Test
    @Proves("BIL-04")
    void whatStandsOnAnOrderKeepsThePriceOfItsTime() {
        var earlier = published(house, "更换水龙头", "60");
        var repair = working(earlier);
        published(house, "更换水龙头", "80");
        String[] work = {"lines[0].item", String.valueOf(earlier.id()), "labourMinutes", "20", "result", "换好了"};
        assertThat(phone.form(repair, "completion")).bodyText().contains("value=\"" + earlier.id() + "\"");
        assertThat(phone.act(repair, "completion", work)).hasStatus(302);
        assertThat(house.now(repair).order().sum()).isEqualByComparingTo("60");
    }

    @Test
    @Proves({"BIL-04", "REP-18"})
    void thePriceThatWasAgreedGoesToFinanceThoughTheListChangedInBetween() {
        var agreed = published(house, "更换水龙头", "60");
        var repair = working(agreed);
        published(house, "更换水龙头", "80");
        String[] work = {"lines[0].item", String.valueOf(agreed.id()), "labourMinutes", "20", "result", "换好了"};
        phone.act(repair, "completion", work);
        house.act(repair, new RepairAct.Sign(new Signature("陈美玲", null), true, 5, 5, ""), Post.TECHNICIAN);
        house.act(repair, new RepairAct.ReturnSlip(), Post.TECHNICIAN);
        house.act(repair, new RepairAct.Verify(""), Post.ENGINEERING_SUPERVISOR);
        house.act(repair, new RepairAct.HandToFinance(), Post.FRONT_DESK);

        assertThat(beans.getBean(Charges.class).of(repair.matter().ref()))
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualByComparingTo("60"));
        var origin = lists.origins(List.of(agreed.id())).get(agreed.id());
        assertThat(browser.text(Post.FINANCE, "/repairs/" + repair.matter().number()))
                .contains("价目第 " + Objects.requireNonNull(origin).version() + " 版第 1 项 T1");
    }

    @Test
    @Proves("REP-19")
    void financeTakesAPaymentBackOnThePageAndOthersAreToldWhoMay() {
        var repair = house.verified(house.recorded(), house.listed("更换水龙头", "5", "55"));
        house.act(repair, new RepairAct.HandToFinance(), Post.FRONT_DESK);
        var receipt = "S-" + repair.matter().id();
        assertThat(browser.send(Post.FRONT_DESK, repair, "payment", "amount", "60", "receipt", receipt))
                .bodyText()
                .contains("财务");
        assertThat(browser.send(Post.FINANCE, repair, "payment", "amount", "60", "receipt", receipt))
                .hasStatusOk();
        assertThat(browser.send(Post.FINANCE, repair, "payment-cancellation", "receipt", "X", "reason", "记错"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个收据号的有效收款");
        assertThat(browser.send(Post.FINANCE, repair, "payment-cancellation", "receipt", receipt, "reason", ""))
                .hasStatus(422);
        assertThat(browser.send(Post.FINANCE, repair, "payment-cancellation", "receipt", receipt, "reason", "记错"))
                .hasStatusOk();
        assertThat(house.now(repair).order().paid()).isZero();
    }

    private Repair working(PriceItem item) {
        var repair = house.onSite(house.recorded());
        phone.act(repair, "items", "lines[0].item", String.valueOf(item.id()));
        phone.act(repair, "quote");
        phone.act(repair, "consent", "way", "RECORDED_CALL", "name", RepairHouse.CUSTOMER, "evidence", "L-1");
        phone.act(repair, "start", RepairHouse.safety());
        assertThat(house.now(repair).stage()).isEqualTo(Stage.WORKING);
        return repair;
    }
}
