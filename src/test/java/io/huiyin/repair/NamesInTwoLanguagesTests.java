package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.pricing.Called;
import io.huiyin.pricing.DefaultPrices;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLine;
import io.huiyin.pricing.PriceLists;
import io.huiyin.pricing.Publication;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.store.Balances;
import io.huiyin.store.Material;
import io.huiyin.store.Materials;
import io.huiyin.store.StockPlace;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Store;
import io.huiyin.store.Use;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Items and materials are named in the reader's language wherever they stand, and a charge keeps the names it was entered with. */
@ApplicationTest
class NamesInTwoLanguagesTests {
    private static final String CHINESE = "更换冷热混合水龙头";
    private static final String ENGLISH = "Replace a mixer tap";

    private final ApplicationContext beans;
    private final MockMvcTester mvc;
    private final RepairHouse house;
    private final PriceLists prices;
    private final PriceItem tap;

    NamesInTwoLanguagesTests(ApplicationContext beans, MockMvcTester mvc, PriceLists prices) {
        this.beans = beans;
        this.mvc = mvc;
        this.prices = prices;
        this.house = new RepairHouse(beans);
        publish(DefaultPrices.lines());
        this.tap = find("P02");
    }

    @Test
    @Proves("BIL-04")
    void aChargeKeepsBothNamesWhenTheListNamesTheItemOtherwise() {
        var repair = priced();
        house.clock.advance(java.time.Duration.ofMinutes(1));
        publish(DefaultPrices.lines().stream()
                .map(line -> line.code().equals("P02") ? renamed(line) : line)
                .toList());
        assertThat(find("P02").name(true)).isEqualTo("Mixer tap, new");

        var line = house.now(repair).order().lines().getFirst();
        assertThat(line.called()).isEqualTo(new Called(CHINESE, ENGLISH, "个", "piece"));
        assertThat(page(repair, "en")).bodyText().contains(ENGLISH);
        assertThat(prices.item(java.util.Objects.requireNonNull(line.itemId()))
                        .orElseThrow()
                        .name(true))
                .isEqualTo(ENGLISH);
    }

    @Test
    void whatTheTechnicianPicksIsKeptWithBothNames() {
        var repair = house.onSite(house.recorded());
        new RepairBrowser(mvc, house)
                .send(Post.TECHNICIAN, repair, "items", "lines[0].item", tap.id(), "lines[0].quantity", "2");
        assertThat(house.now(repair).order().lines().getFirst().called()).isEqualTo(tap.called());
    }

    @Test
    void pagesTimelineLinkAndProgramSayItInTheReadersLanguage() {
        var repair = priced();
        assertThat(page(repair, "en")).bodyText().contains(ENGLISH, "2 pieces").doesNotContain(CHINESE);
        assertThat(page(repair, "zh")).bodyText().contains(CHINESE, "2 个").doesNotContain(ENGLISH);
        var phone = "/c/" + house.community().code() + "/my/orders/"
                + repair.matter().number();
        assertThat(get(phone, Post.TECHNICIAN, "en"))
                .bodyText()
                .contains(ENGLISH)
                .doesNotContain(CHINESE);
        assertThat(get(phone + "/completion", Post.TECHNICIAN, "en"))
                .bodyText()
                .contains(ENGLISH)
                .doesNotContain(CHINESE);
        var link = beans.getBean(HouseholdLinks.class).path(repair.matter().ref());
        assertThat(mvc.get().uri(link).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange())
                .bodyText()
                .contains(ENGLISH)
                .doesNotContain(CHINESE);
        assertThat(mvc.get()
                        .uri(link)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                        .exchange())
                .bodyText()
                .contains(CHINESE);
        var api = "/api/v1/communities/" + house.community().code() + "/repairs/"
                + repair.matter().number();
        assertThat(get(api, Post.FRONT_DESK, "zh"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.lines[0]")
                .asMap()
                .containsEntry("name", CHINESE)
                .containsEntry("nameEn", ENGLISH)
                .containsEntry("unit", "个")
                .containsEntry("unitEn", "piece");
    }

    @Test
    @Proves("REP-16")
    void paperSaysItInItsLanguageAndFallsBackToChinese() {
        var repair = priced();
        assertThat(paper(repair, "paper.pdf?lang=en"))
                .contains("P02 " + ENGLISH, "piece")
                .doesNotContain(CHINESE);
        assertThat(paper(repair, "paper.pdf?lang=zh")).contains(CHINESE).doesNotContain(ENGLISH);

        var offList = house.onSite(house.recorded());
        house.act(
                offList,
                new RepairAct.CheckItems(List.of(RepairHouse.line("拆换暗埋水管", "0", "0", false)), ""),
                Post.TECHNICIAN);
        assertThat(paper(offList, "paper.pdf?lang=en")).contains("拆换暗埋水管", "visit");
    }

    @Test
    void figuresSayItInTheReadersLanguageOnThePageAndInTheWorkbook() throws IOException {
        var repair = priced();
        var figures = "/c/" + house.community().code() + "/repair-figures";
        assertThat(get(figures + "?by=ITEM", Post.SITE_HEAD, "en"))
                .bodyText()
                .contains("P02 " + ENGLISH)
                .doesNotContain(CHINESE);
        assertThat(get(figures + "?by=ITEM", Post.SITE_HEAD, "zh")).bodyText().contains("P02 " + CHINESE);
        assertThat(get(figures + "/orders?figure=ORDERS&group=ITEM&key=P02", Post.SITE_HEAD, "en"))
                .bodyText()
                .contains(ENGLISH, repair.matter().number());
        assertThat(items(figures + "/repair-figures.xlsx", "en")).contains("P02 " + ENGLISH);
        assertThat(items(figures + "/repair-figures.xlsx", "zh")).contains("P02 " + CHINESE);
    }

    @Test
    void materialIsNamedAndCountedInTheReadersLanguage() {
        var community = house.community().id();
        var valve = beans.getBean(Materials.class)
                .add(
                        community,
                        new Material(0, "JF", "角阀", "Angle valve", "只", "pc.", BigDecimal.TEN, BigDecimal.ONE, true));
        var van = beans.getBean(StockPlaces.class)
                .add(community, StockPlace.Kind.VAN, "van", house.technician().id());
        beans.getBean(Store.class)
                .receive(
                        community,
                        valve.id(),
                        van.id(),
                        BigDecimal.TEN,
                        "",
                        Actor.of(house.the(Post.ENGINEERING_SUPERVISOR)));
        assertThat(beans.getBean(Balances.class)
                        .all(community)
                        .getFirst()
                        .material()
                        .unitEn())
                .isEqualTo("pc.");
        var repair = house.working(house.recorded(), house.free());
        house.act(
                repair,
                new RepairAct.Complete(
                        List.of(house.free()), 20, "换了", List.of(new Use(van.id(), valve, BigDecimal.TWO))),
                Post.TECHNICIAN);

        assertThat(page(repair, "en"))
                .bodyText()
                .contains("Angle valve 2", "Angle valve (pc.) × 2")
                .doesNotContain("角阀");
        assertThat(page(repair, "zh")).bodyText().contains("角阀 2", "角阀 (只) × 2").doesNotContain("Angle valve");
        var store = "/c/" + house.community().code() + "/store";
        assertThat(get(store, Post.ENGINEERING_SUPERVISOR, "en")).bodyText().contains("Angle valve", "8 pc.");
        assertThat(get("/api/v1/communities/" + house.community().code() + "/stock", Post.ENGINEERING_SUPERVISOR, "zh"))
                .bodyJson()
                .extractingPath("$[0].nameEn")
                .isEqualTo("Angle valve");
    }

    /** The tap twice, shown to the customer and agreed to. */
    private Repair priced() {
        var line = new ChargeLine(
                tap.id(), tap.called(), BigDecimal.TWO, tap.labour(), new BigDecimal("160"), true, false);
        return house.working(house.recorded(), line);
    }

    private static PriceLine renamed(PriceLine line) {
        return new PriceLine(
                line.trade(),
                line.code(),
                "换混合龙头",
                "Mixer tap, new",
                line.unit(),
                line.labour(),
                line.material(),
                line.charged(),
                line.warrantyDays());
    }

    private void publish(List<PriceLine> lines) {
        prices.publish(new Publication(house.community().id(), house.clock.instant(), "x", "x", lines));
    }

    private PriceItem find(String code) {
        return prices.search(house.community().id(), house.clock.instant(), code)
                .getFirst();
    }

    private List<String> items(String path, String language) throws IOException {
        var bytes = get(path, Post.SITE_HEAD, language).getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheets().flatMap(sheet -> rows(sheet).stream()).toList();
        }
    }

    private static List<String> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read().stream().map(row -> row.getCellText(0)).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private String paper(Repair repair, String which) {
        var answer = get(
                "/c/" + house.community().code() + "/repairs/" + repair.matter().number() + "/" + which,
                Post.ENGINEERING_SUPERVISOR,
                "zh");
        assertThat(answer).hasStatusOk();
        return new ScannedPaper(answer.getResponse().getContentAsByteArray()).text(1);
    }

    private MvcTestResult page(Repair repair, String language) {
        return get(
                "/c/" + house.community().code() + "/repairs/" + repair.matter().number(),
                Post.ENGINEERING_SUPERVISOR,
                language);
    }

    private MvcTestResult get(String path, Post post, String language) {
        return mvc.get()
                .uri(path)
                .cookie(new jakarta.servlet.http.Cookie("huiyin-language", language))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .with(Door.as(house.site.the(post)))
                .exchange();
    }
}
