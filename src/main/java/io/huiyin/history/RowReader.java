package io.huiyin.history;

import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file by its mapping; tells all that is wrong with a row at once. */
public final class RowReader {
    private static final int LONGEST_CATEGORY = 300;
    private static final int LONGEST_TEXT = 3600;
    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_ID = 100;
    private static final Set<String> ENDED = Set.of(
            "closed",
            "resolved",
            "completed",
            "complete",
            "done",
            "finished",
            "已关闭",
            "已办结",
            "已完成",
            "完成",
            "办结",
            "已结单",
            "关闭");

    private final Table table;
    private final Mapping mapping;
    private final Instant now;

    public RowReader(Table table, Mapping mapping, Instant now) {
        this.table = table;
        this.mapping = mapping;
        this.now = now;
    }

    public RowReading read(Line line) {
        if (line.broken() != null) {
            return new RowReading.Faulty(List.of(new FieldFault("", line.broken())));
        }
        return new Row(line).read();
    }

    private final class Row {
        private final Line line;
        private final List<FieldFault> faults = new ArrayList<>();

        Row(Line line) {
            this.line = line;
        }

        RowReading read() {
            var received = moment(Field.RECEIVED);
            var closed = moment(Field.CLOSED);
            given(Field.RECEIVED, received);
            inOrder(received, closed);
            said();
            somewhere();
            id();
            telling(closed);
            if (!faults.isEmpty() || received == null) {
                return new RowReading.Faulty(faults);
            }
            return new RowReading.Readable(request(received, closed));
        }

        private OldRequest request(Instant received, @Nullable Instant closed) {
            var id = text(Field.ID);
            return new OldRequest(
                    id.isEmpty() ? print() : id,
                    received,
                    closed,
                    text(Field.CATEGORY),
                    text(Field.ADDRESS).replaceAll("\\s+", " "),
                    text(Field.HOME).replaceAll("\\s+", " "),
                    text(Field.DESCRIPTION),
                    text(Field.RESULT),
                    text(Field.STATUS),
                    text(Field.CHANNEL),
                    text(Field.CUSTOMER),
                    text(Field.TELEPHONE));
        }

        /** A row without a number of its own is known by all that it says. */
        private String print() {
            var all = String.join("\u001f", line.cells());
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        }

        private String text(Field field) {
            var index = mapping.index(table, field);
            return index < 0 ? "" : line.cell(index);
        }

        private @Nullable Instant moment(Field field) {
            var text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            var read = mapping.dates().read(text, mapping.zoneId());
            if (read.isEmpty()) {
                fault(field, "history.fault.moment", text);
            }
            return read.orElse(null);
        }

        private void given(Field field, @Nullable Instant moment) {
            if (moment == null && text(field).isEmpty()) {
                fault(field, "history.fault.empty");
            }
        }

        private void inOrder(@Nullable Instant received, @Nullable Instant closed) {
            if (received != null && closed != null && closed.isBefore(received)) {
                fault(Field.CLOSED, "history.fault.closedBefore", text(Field.CLOSED), text(Field.RECEIVED));
            }
            if (received != null && received.isAfter(now)) {
                fault(Field.RECEIVED, "history.fault.future", text(Field.RECEIVED));
            }
            if (closed != null && closed.isAfter(now)) {
                fault(Field.CLOSED, "history.fault.future", text(Field.CLOSED));
            }
        }

        private void said() {
            if (text(Field.CATEGORY).isEmpty() && text(Field.DESCRIPTION).isEmpty()) {
                fault(Field.CATEGORY, "history.fault.empty");
            }
            within(Field.CATEGORY, LONGEST_CATEGORY);
            within(Field.DESCRIPTION, LONGEST_TEXT);
            within(Field.RESULT, LONGEST_TEXT);
        }

        private void somewhere() {
            if (text(Field.ADDRESS).isEmpty() && text(Field.HOME).isEmpty()) {
                fault(Field.ADDRESS, "history.fault.place");
            }
            within(Field.ADDRESS, LONGEST_PLACE);
            within(Field.HOME, LONGEST_PLACE);
        }

        private void id() {
            if (mapping.index(table, Field.ID) >= 0 && text(Field.ID).isEmpty()) {
                fault(Field.ID, "history.fault.empty");
            }
            within(Field.ID, LONGEST_ID);
        }

        /** What is said to have ended, without a moment, can neither be shown as ended nor as open. */
        private void telling(@Nullable Instant closed) {
            var ended = ENDED.contains(text(Field.STATUS).toLowerCase(Locale.ROOT));
            if (closed == null && ended && text(Field.CLOSED).isEmpty()) {
                fault(Field.CLOSED, "history.fault.endedWithoutMoment", text(Field.STATUS));
            }
        }

        private void within(Field field, int most) {
            var length = text(field).codePointCount(0, text(field).length());
            if (length > most) {
                fault(field, "field.tooLong", String.valueOf(length), String.valueOf(most));
            }
        }

        private void fault(Field field, String key, String... args) {
            faults.add(new FieldFault(mapping.columns().getOrDefault(field, ""), Reason.of(key, args)));
        }
    }
}
