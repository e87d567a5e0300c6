package io.huiyin.history;

import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.history.ImportRun.State;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works a file of past requests through, row by row: each becomes a repair, or stands in the error report with why. */
@Component
public class Importer {
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);
    private static final int MOST_ATTEMPTS = 5;
    private final ImportRuns runs;
    private final ImportRows rows;
    private final Taking taking;
    private final Around around;

    Importer(ImportRuns runs, ImportRows rows, Taking taking, Around around) {
        this.runs = runs;
        this.rows = rows;
        this.taking = taking;
        this.around = around;
    }

    /** What it works in. */
    @Component
    record Around(
            Communities communities,
            Buildings buildings,
            Messages messages,
            TransactionTemplate transactions,
            Clock clock) {}

    /** Works the file through to an end; a stopped server's work is taken up at the row where it stood. */
    public void run(long communityId, long id) {
        var started = runs.start(communityId, id);
        if (started.isEmpty()) {
            return;
        }
        try {
            work(started.get());
            end(started.get(), State.DONE, null);
        } catch (FileRefused refused) {
            end(started.get(), State.FAILED, refused.reason());
        } catch (RuntimeException failed) {
            giveUp(started.get(), failed);
        }
    }

    private void work(ImportRun run) {
        var mapping = Objects.requireNonNull(run.mapping());
        var community = around.communities().get(run.communityId());
        var table = Table.read(runs.content(run).orElseThrow());
        var done = rows.done(run);
        var buildings = new OlderBuildings(around.buildings(), community);
        for (var each :
                inOrder(table, new RowReader(table, mapping, around.clock().instant()))) {
            if (!done.contains(each.line().number())) {
                take(run, community, each, buildings);
            }
        }
    }

    /** The oldest first, so that numbers follow the time; a number of the books that stands twice counts once. */
    private static List<Read> inOrder(Table table, RowReader reader) {
        var first = new HashMap<String, Integer>();
        return table.lines().stream()
                .map(line -> new Read(line, once(line, reader.read(line), first)))
                .sorted(Comparator.comparing(Read::at))
                .toList();
    }

    private static RowReading once(Line line, RowReading reading, Map<String, Integer> first) {
        if (!(reading instanceof RowReading.Readable(var request))) {
            return reading;
        }
        var earlier = first.putIfAbsent(request.id(), line.number());
        return earlier == null
                ? reading
                : new RowReading.Faulty(
                        List.of(new FieldFault("", Reason.of("history.fault.doubled", String.valueOf(earlier)))));
    }

    /** A row and what it says. */
    private record Read(Line line, RowReading reading) {
        Instant at() {
            return reading instanceof RowReading.Readable(var request) ? request.received() : Instant.MIN;
        }
    }

    private void take(ImportRun run, Community community, Read read, OlderBuildings buildings) {
        switch (read.reading()) {
            case RowReading.Readable(var request) ->
                taking.take(new Taking.Row(run, community, read.line(), request, building(run, request, buildings)));
            case RowReading.Faulty(var faults) -> rows.rejected(run, read.line(), faults);
        }
    }

    private Optional<Building> building(ImportRun run, OldRequest request, OlderBuildings buildings) {
        var found = buildings.find(request.address());
        var wanted = Objects.requireNonNull(run.mapping()).createBuildings();
        if (found.isPresent() || !wanted || request.address().isEmpty()) {
            return found;
        }
        var added = buildings.add(request.address());
        runs.built(run);
        return Optional.of(added);
    }

    private void giveUp(ImportRun run, RuntimeException failed) {
        LOG.error("import {} of community {} failed", run.id(), run.communityId(), failed);
        if (run.attempts() < MOST_ATTEMPTS) {
            throw failed;
        }
        end(run, State.FAILED, Reason.of("history.failed"));
    }

    private void end(ImportRun run, State state, @Nullable Reason failure) {
        around.transactions().executeWithoutResult(status -> {
            runs.end(run, state, failure);
            tell(run, state);
        });
    }

    private void tell(ImportRun run, State state) {
        var counts = rows.counts(run);
        around.messages()
                .tell(List.of(new Telling(
                        run.communityId(),
                        run.staffId(),
                        "history.told." + state,
                        List.of(
                                run.fileName(),
                                String.valueOf(counts.imported() + counts.updated()),
                                String.valueOf(counts.rejected())),
                        "/c/" + around.communities().get(run.communityId()).code() + "/history/" + run.id(),
                        Urgency.NORMAL,
                        "history:" + run.id())));
    }
}
