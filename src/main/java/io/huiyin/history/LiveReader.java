package io.huiyin.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads a file for a replay: whatever the rows say is sent, the oldest first; what has no readable moment comes at the end. */
public final class LiveReader {
    private final Table table;
    private final Mapping mapping;

    public LiveReader(Table table, Mapping mapping) {
        this.table = table;
        this.mapping = mapping;
    }

    public List<OldRequest> requests() {
        var last = table.lines().stream()
                .flatMap(line -> mapping.dates().read(text(line, Field.RECEIVED), mapping.zoneId()).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return table.lines().stream()
                .map(line -> request(line, last))
                .sorted(Comparator.comparing(OldRequest::received))
                .toList();
    }

    private OldRequest request(Line line, Instant otherwise) {
        var id = text(line, Field.ID);
        return new OldRequest(
                id.isEmpty()
                        ? UUID.nameUUIDFromBytes(line.toString().getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : id,
                mapping.dates()
                        .read(text(line, Field.RECEIVED), mapping.zoneId())
                        .orElse(otherwise),
                null,
                text(line, Field.CATEGORY),
                text(line, Field.ADDRESS),
                text(line, Field.HOME),
                text(line, Field.DESCRIPTION),
                text(line, Field.RESULT),
                text(line, Field.STATUS),
                text(line, Field.CHANNEL),
                text(line, Field.CUSTOMER),
                text(line, Field.TELEPHONE));
    }

    private String text(Line line, Field field) {
        var index = mapping.index(table, field);
        return index < 0 ? "" : line.cell(index);
    }
}
