package io.huiyin.bench.fill;

import io.huiyin.bench.fill.Model.Column;
import io.huiyin.bench.fill.Model.Row;
import io.huiyin.bench.fill.Site.Dwelling;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Relinked;
import io.huiyin.matter.Relinked.Link;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Tells stories again at one site: other homes, people, numbers and moments, chained anew. The clocks of what is open fall due in
 * a month, so that no sweep works beside what is measured.
 */
final class Teller {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration A_MONTH = Duration.ofDays(30);
    private final Site site;
    private final Ids ids;
    private final Random random;
    private final Connection connection;
    private final Map<String, CopyTable> tables = new HashMap<>();

    Teller(Site site, Ids ids, Random random, Connection connection) {
        this.site = site;
        this.ids = ids;
        this.random = random;
        this.connection = connection;
    }

    /** Tells a story as if it had begun so much earlier. */
    void tell(Story story, Duration earlier) {
        new Telling(story, earlier).write();
    }

    void flush() {
        tables.values().forEach(CopyTable::flush);
    }

    private CopyTable table(Model model) {
        return tables.computeIfAbsent(model.table(), name -> new CopyTable(connection, name, model.names()));
    }

    /** One story under its new names. */
    private final class Telling {
        private final Story story;
        private final long earlier;
        private final Dwelling dwelling = site.any(random);
        private final long matterId = ids.next();
        private final long contactId = ids.next();
        private final long ahead =
                A_MONTH.plusSeconds(random.nextInt(30 * 24 * 3600)).toMillis() * 1000;
        private final String number;
        private byte @Nullable [] head;

        Telling(Story story, Duration earlier) {
            this.story = story;
            this.earlier = earlier.toMillis() * 1000;
            var opened = Sites.moment(story.openedAt() - this.earlier);
            this.number = site.number(LocalDate.ofInstant(opened, ZONE));
        }

        void write() {
            chain(story.models().stream()
                    .filter(model -> model.table().equals("entry"))
                    .findFirst()
                    .orElseThrow());
            for (var model : story.models()) {
                if (!model.table().equals("entry")) {
                    model.rows().forEach(row -> write(model, row));
                }
            }
        }

        private void write(Model model, Row row) {
            var running = model.table().equals("clause_clock") && "RUNNING".equals(model.value(row, "state"));
            var values = new @Nullable Object[row.values().size()];
            for (var at = 0; at < values.length; at++) {
                var value = row.values().get(at);
                values[at] = value == null
                        ? null
                        : value(model.table(), model.columns().get(at), value, running);
            }
            table(model).add(values);
        }

        private void chain(Model model) {
            for (var row : model.rows()) {
                var link = link(model, row);
                head = Relinked.hash(head, link);
                write(model, row);
            }
        }

        private Link link(Model model, Row row) {
            var actor = model.value(row, "actor_id");
            return new Link(
                    new MatterRef(site.id(), matterId),
                    (int) model.id(row, "seq"),
                    (int) model.id(row, "version"),
                    shifted(model.id(row, "at")),
                    String.valueOf(model.value(row, "actor")),
                    actor == null ? null : site.counterpart(Long.parseLong(actor)),
                    String.valueOf(model.value(row, "actor_name")),
                    String.valueOf(model.value(row, "word")),
                    model.value(row, "from_stage"),
                    model.value(row, "to_stage"),
                    String.valueOf(model.value(row, "facts")));
        }

        private Instant shifted(long micros) {
            return Sites.moment(micros - earlier);
        }

        private @Nullable Object value(String table, Column column, String value, boolean running) {
            return switch (column.name()) {
                case "community_id" -> site.id();
                case "matter_id" -> matterId;
                case "contact_id" -> contactId;
                case "id" -> table.equals("matter") ? matterId : table.equals("contact") ? contactId : ids.next();
                case "actor_id",
                        "assignee_id",
                        "technician_id",
                        "opened_by",
                        "recorded_by",
                        "staff_id",
                        "reported_by",
                        "entered_by" -> site.counterpart(Long.parseLong(value));
                case "home_id" -> dwelling.homeId();
                case "building_id" -> dwelling.buildingId();
                case "person_id" -> dwelling.personId();
                case "place_id", "asset_id", "reported_asset_id", "batch_id", "submission" -> null;
                case "number" -> number;
                case "place_text" -> dwelling.label() + value.substring(Math.max(0, value.indexOf(' ')));
                case "customer_name", "caller_name" -> dwelling.personName();
                case "receipt" -> value + "-" + matterId;
                case "hash", "head" -> Estate.bytes(Objects.requireNonNull(head));
                case "due_at", "warn_at", "next_at" -> running ? ahead(value) : moment(column, value);
                case "explanation" -> running ? Moments.moved(value, Duration.of(ahead, ChronoUnit.MICROS)) : value;
                default -> moment(column, value);
            };
        }

        private Instant ahead(String micros) {
            return Sites.moment(Long.parseLong(micros) + ahead);
        }

        private Object moment(Column column, String value) {
            return column.isMoment() ? shifted(Long.parseLong(value)) : value;
        }
    }
}
