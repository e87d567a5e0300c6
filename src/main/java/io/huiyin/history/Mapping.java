package io.huiyin.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is to be read: which column tells what, how days are written and in which zone.
 *
 * @param columns the heading under which each field stands
 * @param books what the older books are called; their numbers are unique within them
 * @param createBuildings whether buildings that the community lacks are put on its books
 */
public record Mapping(Map<Field, String> columns, DateStyle dates, String zone, String books, boolean createBuildings) {
    static final int LONGEST_BOOKS = 60;
    private static final int SAMPLE = 200;

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** The likeliest mapping of a file. */
    public static Mapping likeliest(Table table, ZoneId zone, String books) {
        var columns = new EnumMap<Field, String>(Field.class);
        var taken = new HashSet<String>();
        for (var field : Field.values()) {
            best(
                            field,
                            table.headings().stream()
                                    .filter(heading -> !taken.contains(heading))
                                    .toList())
                    .ifPresent(heading -> {
                        columns.put(field, heading);
                        taken.add(heading);
                    });
        }
        var plain = new Mapping(columns, DateStyle.YEAR_FIRST, zone.getId(), books, true);
        return new Mapping(columns, DateStyle.of(plain.sample(table), zone), zone.getId(), books, true);
    }

    private static Optional<String> best(Field field, List<String> headings) {
        return headings.stream().filter(field::known).min(Comparator.comparingInt(field::fit));
    }

    private List<String> sample(Table table) {
        var index = index(table, Field.RECEIVED);
        return table.lines().stream()
                .limit(SAMPLE)
                .map(line -> index < 0 ? "" : line.cell(index))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Where a field stands in the file; -1 when it does not. */
    int index(Table table, Field field) {
        var heading = columns.get(field);
        return heading == null ? -1 : table.headings().indexOf(heading);
    }

    @JsonIgnore
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The required fields that no column tells. */
    @JsonIgnore
    public List<Field> missing() {
        return Arrays.stream(Field.values())
                .filter(field -> field.required() && !columns.containsKey(field))
                .toList();
    }
}
