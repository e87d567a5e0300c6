package io.huiyin.roster;

import io.huiyin.estate.HomeState;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.paper.SheetText;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The roster's form: a heading row, the sample row beneath, and what may be written on a second sheet. */
@Component
class RosterForm {
    private static final int COLUMN_WIDTH = 16;

    private final RosterWords words;
    private final List<Map<RosterColumn, String>> samples;

    RosterForm(RosterWords words) {
        this.words = words;
        this.samples = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(this::sample)
                .toList();
    }

    private Map<RosterColumn, String> sample(Locale locale) {
        var values = new EnumMap<RosterColumn, String>(RosterColumn.class);
        for (var column : RosterColumn.values()) {
            if (column != RosterColumn.NO_PHONE && column != RosterColumn.IDENTITY) {
                values.put(column, words.text(locale, "roster.sample." + column.name()));
            }
        }
        return values;
    }

    /** Whether the row is the sample that was left standing. */
    boolean isSample(SheetLine line) {
        return samples.contains(line.values());
    }

    /** The empty form. */
    byte[] template(Locale locale) {
        return Workbooks.written(workbook -> {
            var sheet = roster(workbook, locale);
            row(sheet, 1, sample(locale));
            sheet.range(1, 0, 1, RosterColumn.values().length - 1)
                    .style()
                    .fontColor("7A7A7A")
                    .set();
            codes(workbook, locale);
        });
    }

    /** The sheet with its headings; telephones and rooms are text, or the spreadsheet takes their zeros away. */
    Worksheet roster(Workbook workbook, Locale locale) {
        var sheet = workbook.newWorksheet(words.text(locale, "roster.sheet"));
        for (var column : RosterColumn.values()) {
            var index = column.ordinal();
            sheet.value(0, index, words.text(locale, column.key()) + (column.required() ? " *" : ""));
            sheet.width(index, COLUMN_WIDTH);
            sheet.style(index).format("@").set();
        }
        sheet.range(0, 0, 0, RosterColumn.values().length - 1)
                .style()
                .bold()
                .fillColor("E8EEF4")
                .set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    void row(Worksheet sheet, int row, Map<RosterColumn, String> values) {
        values.forEach((column, text) -> sheet.value(row, column.ordinal(), SheetText.harmless(text)));
    }

    private void codes(Workbook workbook, Locale locale) {
        var sheet = workbook.newWorksheet(words.text(locale, "roster.sheet.codes"));
        list(sheet, 0, locale, RosterColumn.STATE, Stream.of(HomeState.values()).map(HomeState::key));
        list(
                sheet,
                1,
                locale,
                RosterColumn.KIND,
                Stream.of(ResidencyKind.values()).map(ResidencyKind::key));
        var notes = words.text(locale, "roster.sheet.notes").split("\n");
        IntStream.range(0, notes.length).forEach(row -> sheet.value(row, 3, notes[row]));
        sheet.width(3, 80);
    }

    private void list(Worksheet sheet, int index, Locale locale, RosterColumn column, Stream<String> keys) {
        sheet.value(0, index, words.text(locale, column.key()));
        sheet.style(0, index).bold().set();
        sheet.width(index, COLUMN_WIDTH);
        var all = keys.toList();
        IntStream.range(0, all.size()).forEach(row -> sheet.value(row + 1, index, words.text(locale, all.get(row))));
    }
}
