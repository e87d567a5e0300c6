package io.huiyin.roster;

import io.huiyin.paper.SheetText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The list of what to mend in a roster, as a sheet to lay beside it. */
@Component
class FaultSheet {
    private static final List<String> HEADINGS =
            List.of("roster.faults.row", "roster.faults.column", "roster.faults.value", "roster.faults.mend");
    private static final int[] WIDTHS = {8, 16, 30, 80};

    private final RosterWords words;

    FaultSheet(RosterWords words) {
        this.words = words;
    }

    byte[] of(List<Fault> faults, Locale locale) {
        return Workbooks.written(workbook -> {
            var sheet = workbook.newWorksheet(words.text(locale, "roster.sheet.faults"));
            IntStream.range(0, HEADINGS.size()).forEach(column -> {
                sheet.value(0, column, words.text(locale, HEADINGS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            });
            IntStream.range(0, faults.size()).forEach(row -> {
                var fault = faults.get(row);
                sheet.value(row + 1, 0, fault.row());
                sheet.value(row + 1, 1, words.text(locale, fault.column().key()));
                sheet.value(row + 1, 2, SheetText.harmless(fault.value()));
                sheet.value(row + 1, 3, words.text(locale, fault.reason()));
            });
        });
    }
}
