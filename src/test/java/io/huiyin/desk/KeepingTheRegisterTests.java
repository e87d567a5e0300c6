package io.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.staff.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** The customer information register, on the page and as a sheet. */
@ApplicationTest
class KeepingTheRegisterTests {
    private static final Pattern KEY = Pattern.compile("\\b(?:desk|repair|matter|staff|estate)\\.[a-z][\\w.-]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private final DeskHouse house;

    KeepingTheRegisterTests(ApplicationContext beans) {
        house = new DeskHouse(beans);
    }

    @Test
    @Proves("DSK-01")
    void everyContactStandsInItWithItsEnd() {
        var order = house.leakAt(house.home, "水龙头漏水");
        var asked = house.ownersCall();
        house.post(Post.FRONT_DESK, "/contacts/" + asked.id() + "/answer", "kind", "INQUIRY", "note", "问水费");
        house.call();
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts")))
                .contains(order.number(), "水龙头漏水", "问水费", "受理中", "共 3 条");
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts?standing=ANSWERED")))
                .contains("问水费", "共 1 条")
                .doesNotContain(order.number());
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts?channel=VISIT")))
                .contains("没有这样的受理登记");
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts?from=2026-11-01&to=2026-11-20&page=7")))
                .contains("没有这样的受理登记");
        assertThat(house.get(Post.FRONT_DESK, "/contacts?from=yesterday")).hasStatus(302);
    }

    @Test
    void theSheetHasALineForEach() throws IOException {
        house.leakAt(house.home, "水龙头漏水");
        house.call();
        var sheet = house.get(Post.FRONT_DESK, "/contacts/export.xlsx");
        assertThat(sheet).hasStatusOk();
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(sheet.getResponse().getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(7))).containsExactly("内容", "", "水龙头漏水");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/overview", "/contacts", "/repairs/new", "open", "ended"})
    void everyPageSpeaksBothLanguagesWhole(String path) {
        var contact = house.ownersCall();
        house.leakAt(house.home("3", "2", "1301"), "水管漏水");
        if (path.equals("ended")) {
            house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/answer", "note", "x");
        }
        var page = path.startsWith("/") ? path : "/contacts/" + contact.id();
        var chinese = DeskHouse.text(house.get(Post.FRONT_DESK, page));
        var english = DeskHouse.text(house.getEnglish(Post.FRONT_DESK, page));
        assertThat(KEY.matcher(chinese + english).results().map(found -> found.group()))
                .isEmpty();
        assertThat(chinese).doesNotContain(" style=", "onclick=");
        assertThat(HAN.matcher(english).results().map(found -> found.group()).distinct())
                .isSubsetOf("荔湾花园", "李娜", "李", "陈美玲", "水管漏水", "中文");
    }
}
