package io.huiyin.faults;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Makes deadlines fall due now, on repairs that the load has left lying. */
final class Deadlines {
    private static final Duration CLOCKS_GO_ON_WITHIN = Duration.ofSeconds(120);
    private final Database database;
    private final Set<String> pressed = new HashSet<>();

    Deadlines(Database database) {
        this.database = database;
    }

    /** The repairs whose deadlines were moved. */
    Set<String> pressed() {
        return pressed;
    }

    /** Moves so many clocks to now, on repairs that stand still for a while; returns how many there were. */
    int press(int most) {
        var moved = database.list("""
                update clause_clock c set due_at = now(), warn_at = now() - interval '1 second', next_at = now(), explanation = jsonb_set(
                       c.explanation::jsonb, '{deadline,due}', to_jsonb(to_char(now() at time zone 'UTC',
                       'YYYY-MM-DD"T"HH24:MI:SS"Z"')))::text
                from matter m
                where m.community_id = c.community_id and m.id = c.matter_id and c.state = 'RUNNING' and c.id in (
                      select o.id from clause_clock o join matter n on n.community_id = o.community_id and n.id = o.matter_id
                      where o.state = 'RUNNING' and o.step = 0 and o.next_at > now() and n.origin = 'LIVE'
                        and not exists (select 1 from entry e where e.community_id = n.community_id
                            and e.matter_id = n.id and e.at > now() - interval '3 seconds')
                      order by o.id limit ? for update of n, o skip locked)
                returning m.number""", row -> row.getString(1), most);
        pressed.addAll(moved);
        return moved.size();
    }

    /** The same while the database may be away. */
    void tryToPress(int most) {
        try {
            press(most);
        } catch (IllegalStateException away) {
            Pause.of(Duration.ofMillis(100));
        }
    }

    /** Waits until the sweep has taken all that is due; returns how long that took. */
    Duration swept() {
        return Pause.until(this::none, CLOCKS_GO_ON_WITHIN);
    }

    private boolean none() {
        try {
            return overdue() == 0;
        } catch (IllegalStateException away) {
            return false;
        }
    }

    /** The clocks whose next step is more than a sweep late. */
    long overdue() {
        return database.number("select count(*) from clause_clock where next_at < now() - interval '1 second'");
    }
}
