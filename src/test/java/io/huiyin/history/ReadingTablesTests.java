package io.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTablesTests {
    @Test
    void commasQuotesAndLineBreaksInsideACell() {
        var table = table("id,what\r\n1,\"leak, \"\"big\"\"\r\nin the kitchen\"\r\n2,tap");
        assertThat(table.headings()).containsExactly("id", "what");
        assertThat(table.lines().get(0).cells()).containsExactly("1", "leak, \"big\"\nin the kitchen");
        assertThat(table.lines().get(1).number()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void whateverPartsTheCells(String separator) {
        var table = table("编号;时间;地址\n1;2023-01-01;3-2-1201\n".replace(";", separator));
        assertThat(table.headings()).containsExactly("编号", "时间", "地址");
        assertThat(table.lines().getFirst().cells()).containsExactly("1", "2023-01-01", "3-2-1201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void howeverChineseIsEncoded(String encoding) {
        var table = Table.read("编号,内容\n1,厨房漏水\n".getBytes(Charset.forName(encoding)));
        assertThat(table.headings()).containsExactly("编号", "内容");
        assertThat(table.lines().getFirst().cells()).containsExactly("1", "厨房漏水");
    }

    @Test
    void aMarkAtTheBeginningIsNotPartOfTheFirstHeading() {
        assertThat(table("\ufeffid,x\n1,2\n").headings()).containsExactly("id", "x");
        var wide = Table.read(("\ufeffid,x\n1,漏\n").getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.lines().getFirst().cells()).containsExactly("1", "漏");
    }

    @Test
    void aLostQuoteBreaksItsOwnRowOnly() {
        var table = table("a,b,c\n1,\"x,y\n2,\"p\"q,r\n3,ok,ok\n4,\"fine\nand well\",ok\n5,\"open");
        assertThat(table.lines()).extracting(Line::number).containsExactly(2, 3, 4, 5, 7);
        assertThat(table.lines().stream().filter(line -> line.broken() != null))
                .extracting(Line::number)
                .containsExactly(2, 3, 7);
        assertThat(table.lines().get(3).cells()).containsExactly("4", "fine\nand well", "ok");
    }

    @Test
    void aRowOfAnotherWidthIsBroken() {
        var table = table("a,b\n1\n1,2\n1,2,3\n1,2,,\n\n");
        assertThat(table.lines().stream().map(line -> Objects.requireNonNullElse(line.broken(), "sound")))
                .hasSize(4);
        assertThat(table.lines().stream().filter(line -> line.broken() != null))
                .extracting(Line::number)
                .containsExactly(2, 4);
    }

    @Test
    void headingsAreToldApart() {
        assertThat(table("a,,a\n1,2,3\n").headings()).containsExactly("a", "#2", "a (2)");
    }

    @Test
    void aWorkbookWithDatesAndNumbers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "时间");
            sheet.value(0, 2, "地址");
            sheet.value(1, 0, 1234567890123L);
            sheet.value(1, 1, LocalDateTime.of(2023, 2, 28, 23, 43, 13));
            sheet.style(1, 1).format("yyyy-MM-dd HH:mm:ss").set();
        }
        var line = Table.read(bytes.toByteArray()).lines().getFirst();
        assertThat(line.cells()).containsExactly("1234567890123", "2023-02-28 23:43:13", "");
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.broken()).isNull();
    }

    @Test
    void whatIsNoTableIsSaidToBeNone() {
        assertRefused(new byte[0], "history.file.empty");
        assertRefused(new byte[] {1, 0, 2, 0, 3}, "history.file.noTable");
        assertRefused("PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.ISO_8859_1), "history.file");
        assertRefused("only a heading\n".getBytes(StandardCharsets.UTF_8), "history.file.noRows");
        assertRefused("\"open heading\n1\n".getBytes(StandardCharsets.UTF_8), "history.file.headings");
        assertRefused(new byte[11 * 1024 * 1024], "history.file.too-large");
    }

    private static void assertRefused(byte[] content, String key) {
        assertThatThrownBy(() -> Table.read(content))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.reason().key()).startsWith(key));
    }

    private static Table table(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
