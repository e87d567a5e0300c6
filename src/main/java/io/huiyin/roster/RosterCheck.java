package io.huiyin.roster;

import io.huiyin.procedure.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a sheet and holds them against each other; there are rows to write only when nothing is wrong. */
final class RosterCheck {
    private final RosterWords words;
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<List<Object>, Integer> people = new HashMap<>();
    private final Map<RosterRow.Place, RosterRow> homes = new HashMap<>();

    private RosterCheck(RosterWords words) {
        this.words = words;
    }

    /** The rows, or the faults in the order of the rows. */
    static RosterCheck of(Sheet sheet, RosterWords words) {
        var check = new RosterCheck(words);
        Set<Integer> unread = sheet.faults().stream().map(Fault::row).collect(Collectors.toCollection(HashSet::new));
        check.faults.addAll(sheet.faults());
        sheet.lines().stream().filter(line -> !unread.contains(line.row())).forEach(check::line);
        check.faults.sort(Comparator.comparingInt(Fault::row));
        return check;
    }

    List<RosterRow> rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults;
    }

    private void line(SheetLine line) {
        var reader = new RowReader(line, words);
        var row = reader.read();
        faults.addAll(reader.faults());
        row.ifPresent(good -> {
            samePerson(line, good);
            sameHome(line, good);
            rows.add(good);
        });
    }

    private void samePerson(SheetLine line, RosterRow row) {
        var person = row.person();
        if (person == null) {
            return;
        }
        var before = people.putIfAbsent(List.of(row.place().folded(), person.name(), person.kind()), row.row());
        if (before != null) {
            faults.add(Fault.of(line, RosterColumn.NAME, "roster.fault.twice", String.valueOf(before)));
        }
    }

    private void sameHome(SheetLine line, RosterRow row) {
        var before = homes.putIfAbsent(row.place().folded(), row);
        if (before != null) {
            differing(line, before, row, RosterColumn.STATE, RosterRow::state);
            differing(line, before, row, RosterColumn.FLOOR, RosterRow::floor);
            differing(line, before, row, RosterColumn.AREA, RosterRow::area);
        }
    }

    private void differing(
            SheetLine line,
            RosterRow before,
            RosterRow row,
            RosterColumn column,
            Function<RosterRow, @Nullable Object> value) {
        var said = value.apply(before);
        var now = value.apply(row);
        if (said != null && now != null && !Objects.equals(said, now)) {
            var reason = Reason.of("roster.fault.differs", String.valueOf(before.row()));
            faults.add(new Fault(line.row(), column, line.value(column), reason));
        }
    }
}
