package io.huiyin.faults;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the load was told, held against what the database has. */
record Books(Database database, Tokens tokens, Journal journal, Deadlines deadlines) {
    static Books of(Database database) {
        return new Books(database, Tokens.in(database), new Journal(), new Deadlines(database));
    }

    /** What is wrong now, while nothing is on its way. */
    List<String> faults() {
        var faults = new ArrayList<>(Acknowledged.faults(database, journal.snapshot(), deadlines.pressed()));
        faults.addAll(Whole.faults(database));
        return faults;
    }

    /** The end of a trial, all work standing still: the sweep has caught up, and every timeline is gone through link by link. */
    List<String> faultsAtRest(Load load, URI server) {
        load.gate().shut();
        load.gate().awaitEmpty();
        deadlines.swept();
        var faults = faults();
        faults.addAll(journal.refusals());
        if (deadlines.overdue() > 0) {
            faults.add(deadlines.overdue() + " clocks do not go on; the jobs: " + jobs());
        }
        faults.addAll(checked(server));
        load.gate().open();
        return faults;
    }

    /** Who has which job in hand, and what came of it last. */
    private List<String> jobs() {
        return database.list("""
                select concat_ws(' ', task_name, 'next', execution_time, case when picked then 'in hand of ' || picked_by end,
                       'alive ' || last_heartbeat, 'good ' || last_success, 'failed ' || last_failure,
                       consecutive_failures || ' times')
                from scheduled_tasks where picked or execution_time < now() or consecutive_failures > 0 order by task_name""", row -> row.getString(1));
    }

    /** What {@code bin/check} would say. */
    private List<String> checked(URI server) {
        try {
            var request = new Api.Request(tokens.of("admin"), "/checks?depth=WHOLE", "", "check-" + System.nanoTime());
            var answer = new Api(server, "lw").post(request);
            if (!answer.good()) {
                return List.of("the check answered " + answer.status());
            }
            var faults = new ArrayList<String>();
            answer.body().path("findings").forEach(finding -> faults.add("check: " + finding));
            return faults;
        } catch (IOException lost) {
            return List.of("the check: " + lost);
        }
    }

    int acts() {
        return journal.snapshot().acts();
    }
}
