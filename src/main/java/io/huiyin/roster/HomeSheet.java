package io.huiyin.roster;

import io.huiyin.estate.Home;
import io.huiyin.estate.Occupant;
import io.huiyin.paper.SheetText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The list of homes as a sheet, with names but without telephones. */
@Component
class HomeSheet {
    private static final List<String> HEADINGS = List.of(
            "roster.homes.room",
            "roster.column.FLOOR",
            "roster.column.AREA",
            "roster.column.STATE",
            "roster.homes.people");

    private final RosterWords words;

    HomeSheet(RosterWords words) {
        this.words = words;
    }

    byte[] of(List<Home> homes, Map<Long, List<Occupant>> occupants, Locale locale) {
        return Workbooks.written(workbook -> {
            var sheet = workbook.newWorksheet(words.text(locale, "roster.homes"));
            IntStream.range(0, HEADINGS.size()).forEach(column -> {
                sheet.value(0, column, words.text(locale, HEADINGS.get(column)));
                sheet.style(0, column).bold().set();
                sheet.width(column, column == HEADINGS.size() - 1 ? 50 : 16);
            });
            for (var row = 0; row < homes.size(); row++) {
                var home = homes.get(row);
                sheet.value(row + 1, 0, SheetText.harmless(home.label()));
                sheet.value(row + 1, 1, home.floor());
                sheet.value(row + 1, 2, home.area());
                sheet.value(row + 1, 3, words.text(locale, home.state().key()));
                sheet.value(row + 1, 4, SheetText.harmless(names(occupants.getOrDefault(home.id(), List.of()))));
            }
        });
    }

    private static String names(List<Occupant> occupants) {
        return occupants.stream().map(Occupant::name).collect(Collectors.joining(" "));
    }
}
