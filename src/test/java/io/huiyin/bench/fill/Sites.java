package io.huiyin.bench.fill;

import io.huiyin.bench.Database;
import io.huiyin.bench.fill.Model.Row;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens communities with the organisation, staff, posts and shifts of the demonstration's first one. */
final class Sites {
    static final String MODEL = "lw";
    private final Ids ids;
    private final long company;
    private final Model community;
    private final Model organisation;
    private final Model staff;
    private final Model appointments;
    private final Model shifts;
    private final Model places;

    Sites(Database database, Ids ids) {
        this.ids = ids;
        community = Model.of(database, "community", "t.code = '" + MODEL + "'");
        var lw = id();
        company = database.number("select parent_id from organisation where community_id = ?", lw);
        organisation = Model.of(database, "organisation", "t.community_id = ?", lw);
        var site = organisation.id(organisation.rows().getFirst(), "id");
        staff = Model.of(
                database, "staff_member", "t.id in (select staff_id from appointment where organisation_id = ?)", site);
        appointments = Model.of(database, "appointment", "t.organisation_id = ?", site);
        shifts = Model.of(database, "duty_shift", "t.community_id = ?", lw);
        places = Model.of(database, "public_place", "t.community_id = ? and t.building_id is null", lw);
    }

    /** The demonstration's community. */
    long id() {
        return community.id(community.rows().getFirst(), "id");
    }

    /** Writes one community; who stands for whom is gathered on the way. */
    Map<Long, Long> open(Connection connection, String code, long communityId, Map<String, Long> logins) {
        var counterparts = new HashMap<Long, Long>(Map.of(id(), communityId));
        var siteId = ids.next();
        counterparts.put(organisation.id(organisation.rows().getFirst(), "id"), siteId);
        for (var row : staff.rows()) {
            var id = ids.next();
            counterparts.put(staff.id(row, "id"), id);
            logins.put(String.valueOf(staff.value(row, "login")), id);
        }
        places.rows().forEach(row -> counterparts.put(places.id(row, "id"), ids.next()));
        var own = Map.of("code", code, "path", "{%d,%d,%d}".formatted(group(), company, siteId));
        for (var model : List.of(community, organisation, staff, appointments, shifts, places)) {
            write(connection, model, code, counterparts, own);
        }
        return counterparts;
    }

    private long group() {
        var path = String.valueOf(organisation.value(organisation.rows().getFirst(), "path"));
        return Long.parseLong(path.substring(1, path.indexOf(',')));
    }

    private void write(
            Connection connection, Model model, String code, Map<Long, Long> counterparts, Map<String, String> own) {
        var table = new CopyTable(connection, model.table(), model.names());
        for (var row : model.rows()) {
            var values = new @Nullable Object[row.values().size()];
            for (var at = 0; at < values.length; at++) {
                values[at] = value(model, row, at, code, counterparts, own);
            }
            table.add(values);
        }
        table.flush();
    }

    private static final Set<String> REFERENCES =
            Set.of("id", "community_id", "organisation_id", "staff_id", "parent_id");

    private @Nullable Object value(
            Model model, Row row, int at, String code, Map<Long, Long> counterparts, Map<String, String> own) {
        var column = model.columns().get(at);
        var value = row.values().get(at);
        if (value == null) {
            return null;
        }
        if (REFERENCES.contains(column.name())) {
            var id = Long.parseLong(value);
            return counterparts.getOrDefault(id, column.name().equals("id") ? ids.next() : id);
        }
        return switch (column.name()) {
            case "login" -> code + "." + value;
            case "code", "path" -> own.getOrDefault(column.name(), value);
            default -> column.isMoment() ? moment(Long.parseLong(value)) : value;
        };
    }

    static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
