package io.huiyin.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.desk.DeskHouse;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Identity numbers lie sealed, are shown masked, and whole to few, for a reason that is written down. */
@ApplicationTest
class IdentifyingPeopleTests {
    private static final String CARD = "11010519491231002X";
    private static final String MASKED = "**************002X";
    private final MockMvcTester mvc;
    private final DeskHouse house;
    private final Identities identities;

    IdentifyingPeopleTests(MockMvcTester mvc, ApplicationContext beans, Identities identities) {
        this.mvc = mvc;
        this.identities = identities;
        house = new DeskHouse(beans);
    }

    @Test
    void aNumberIsRegisteredOnTheHouseholdsPageAndShownMasked() {
        assertThat(register("11010519491231002")).hasStatus(422).bodyText().contains("应为 18 位，这里是 17 位");
        assertThat(register("110105194912310021")).hasStatus(422).bodyText().contains("校验位不对");
        assertThat(register(CARD)).hasStatus(302);
        assertThat(house.get(Post.FRONT_DESK, "/homes/" + house.home.id()))
                .bodyText()
                .contains(MASKED, "身份证")
                .doesNotContain(CARD, "/identity/reveal");
        assertThat(house.get(Post.TECHNICIAN, "/homes/" + house.home.id()))
                .bodyText()
                .doesNotContain(MASKED);
        assertThat(register("")).hasStatus(302);
        assertThat(identities.find(house.site.id(), house.owner.id())).isEmpty();
    }

    @Test
    void noRowHoldsIt() {
        given();
        var sealed = house.jdbc
                .sql("select sealed from identity_document where person_id = ?")
                .param(house.owner.id())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(CARD.substring(0, 6), "002X");
    }

    @Test
    void aFewSeeItWholeForAReasonThatIsWrittenDown() {
        given();
        var reveal = "/people/" + house.owner.id() + "/identity/reveal";
        assertThat(house.htmx(Post.FRONT_DESK, reveal, "reason", "好奇")).hasStatus(403);
        assertThat(house.htmx(Post.SITE_HEAD, reveal, "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("请写明为什么要看完整号码", MASKED)
                .doesNotContain(CARD);
        assertThat(house.htmx(Post.SITE_HEAD, reveal, "reason", "核对产权"))
                .hasStatusOk()
                .bodyText()
                .contains(CARD);
        assertThat(house.jdbc
                        .sql(
                                "select who || ' ' || reason || ' ' || details[1] from audit_note where kind = 'IDENTITY_REVEALED' and about_id = ?")
                        .param(house.owner.id())
                        .query(String.class)
                        .list())
                .containsExactly(house.site.the(Post.SITE_HEAD).name() + " 核对产权 " + MASKED);
    }

    @Test
    void aRosterThatIsTakenOutHoldsItMaskedUnlessItsTakerMaySeeIt() throws Exception {
        given();
        assertThat(cells(Post.CUSTOMER_SERVICE_SUPERVISOR)).contains(MASKED).doesNotContain(CARD);
        assertThat(cells(Post.SITE_HEAD)).contains(CARD);
    }

    private void given() {
        identities.put(house.site.id(), house.owner.id(), Identity.parse(CARD));
    }

    private MvcTestResult register(String number) {
        var version = house.jdbc
                .sql("select version from home where id = ?")
                .param(house.home.id())
                .query(Integer.class)
                .single();
        return mvc.post()
                .uri(house.url("/homes/" + house.home.id() + "/people/" + house.owner.id() + "/identity"))
                .param("version", version.toString())
                .param("number", number)
                .with(Door.as(house.site.the(Post.FRONT_DESK)))
                .exchange();
    }

    private List<String> cells(Post post) throws Exception {
        var sheet = mvc.post()
                .uri(house.url("/roster/export"))
                .param("reason", "核对")
                .with(Door.as(house.site.the(post)))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return book.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .map(cell -> cell == null ? "" : cell.getText())
                    .toList();
        }
    }
}
