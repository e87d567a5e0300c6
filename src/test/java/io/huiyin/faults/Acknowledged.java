package io.huiyin.faults;

import io.huiyin.faults.Journal.Acked;
import io.huiyin.faults.Journal.Snapshot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds what was acknowledged against what the database has: every act there, at its version and stage, once. */
final class Acknowledged {
    private final Database database;
    private final Snapshot said;
    private final Set<String> pressed;
    private final List<String> faults = new ArrayList<>();

    private Acknowledged(Database database, Snapshot said, Set<String> pressed) {
        this.database = database;
        this.said = said;
        this.pressed = pressed;
    }

    /** A line per fault; the clocks of repairs whose deadlines were moved by us are left out. */
    static List<String> faults(Database database, Snapshot said, Set<String> pressed) {
        var check = new Acknowledged(database, said, pressed);
        check.contacts();
        check.submissions();
        check.repairs();
        check.clocks();
        return check.faults;
    }

    private void contacts() {
        var known = database.list("select id from contact where id = any (?)", row -> row.getLong(1), (Object)
                said.contacts().values().toArray(Long[]::new));
        said.contacts().values().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> faults.add("contact " + id + " was acknowledged and is gone"));
    }

    /** Each key acted once, and on the repair that the answer named. */
    private void submissions() {
        var led = new HashMap<UUID, List<String>>();
        database.list(
                        "select s.key, m.number from submission s join matter m"
                                + " on m.community_id = s.community_id and m.id = s.matter_id where s.key = any (?)",
                        row -> Map.entry((UUID) row.getObject(1), row.getString(2)),
                        (Object) keys().toArray(UUID[]::new))
                .forEach(each -> led.computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                        .add(each.getValue()));
        said.repairs()
                .forEach((number, acts) -> acts.forEach(act -> {
                    var numbers = led.getOrDefault(UUID.fromString(act.key()), List.of());
                    if (!numbers.equals(List.of(number))) {
                        faults.add(number + " v" + act.version() + ": its submission led to " + numbers);
                    }
                }));
    }

    private Stream<UUID> keys() {
        return said.repairs().values().stream()
                .flatMap(List::stream)
                .map(Acked::key)
                .map(UUID::fromString);
    }

    /** Every version has the stage that was answered; beyond it there is at most the one act that hangs in the air. */
    private void repairs() {
        var stages = new HashMap<String, Map<Integer, List<String>>>();
        database.list("""
                        select m.number, e.version, e.to_stage from matter m
                        join entry e on e.community_id = m.community_id and e.matter_id = m.id
                        where m.number = any (?) and m.community_id = (select id from community where code = 'lw') and e.to_stage is not null""", Stage::of, numbers())
                .forEach(each -> stages.computeIfAbsent(each.number(), number -> new HashMap<>())
                        .computeIfAbsent(each.version(), version -> new ArrayList<>())
                        .add(each.stage()));
        said.repairs().forEach((number, acts) -> repair(number, acts, stages.getOrDefault(number, Map.of())));
    }

    private void repair(String number, List<Acked> acts, Map<Integer, List<String>> stages) {
        for (var act : acts) {
            var found = stages.getOrDefault(act.version(), List.of());
            if (!found.equals(List.of(act.stage()))) {
                faults.add("%s v%d: answered %s, found %s".formatted(number, act.version(), act.stage(), found));
            }
        }
        var inTheAir = said.waiting().containsValue(number) ? 1 : 0;
        if (stages.size() > acts.size() + inTheAir) {
            faults.add("%s has %d acts, %d were answered".formatted(number, stages.size(), acts.size()));
        }
    }

    private record Stage(String number, int version, String stage) {
        static Stage of(ResultSet row) throws SQLException {
            return new Stage(row.getString(1), row.getInt(2), row.getString(3));
        }
    }

    /** The clocks stand as the latest answer showed them, unless the repair has moved on since. */
    private void clocks() {
        var clocks = new HashMap<String, Set<String>>();
        database.list("""
                        select m.number, c.clause, c.state, c.due_at from matter m
                        join clause_clock c on c.community_id = m.community_id and c.matter_id = m.id
                        where m.number = any (?) and m.community_id = (select id from community where code = 'lw')""", Clock::of, numbers())
                .forEach(clock -> clocks.computeIfAbsent(clock.number(), number -> new TreeSet<>())
                        .add(clock.text()));
        said.repairs().forEach((number, acts) -> {
            var settled = !said.waiting().containsValue(number) && !pressed.contains(number);
            var found = clocks.getOrDefault(number, Set.of());
            if (settled && !found.equals(acts.getLast().clocks())) {
                faults.add(number + ": answered " + acts.getLast().clocks() + ", found " + found);
            }
        });
    }

    private record Clock(String number, String text) {
        static Clock of(ResultSet row) throws SQLException {
            var due = row.getTimestamp(4).toInstant();
            return new Clock(row.getString(1), row.getString(2) + " " + row.getString(3) + " " + due);
        }
    }

    private Object numbers() {
        return said.repairs().keySet().toArray(String[]::new);
    }
}
