package io.huiyin.bench.floor;

import io.huiyin.bench.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Listens in PostgreSQL's log to what the server asks while it answers a request. */
public final class ServerLog {
    private static final String MARK = "~~";
    private static final Pattern LINE = Pattern.compile(MARK + "(.*?)~(\\d+)~(LOG|DETAIL): {2}(.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'([^']*+(?:''[^']*+)*+)')");
    /** What the server does by itself, whoever asks. */
    private static final Pattern BESIDE = Pattern.compile(
            "scheduled_tasks|skip locked|event_publication|round_book|round_occurrence|LISTEN|^select 1$");

    private final Database database;

    public ServerLog(Database database) {
        this.database = database;
    }

    /** What is done while the log listens. */
    @FunctionalInterface
    public interface Request {
        void send() throws Exception;
    }

    /** The statements of one request that is sent several times; the shortest telling has the least of what went on beside it. */
    public Trace least(int times, Request request) {
        var shortest = once(request);
        for (var turn = 1; turn < times; turn++) {
            var again = once(request);
            shortest = again.steps().size() < shortest.steps().size() ? again : shortest;
        }
        return shortest;
    }

    /** Lets everything be written down from now on. */
    public void open() {
        database.run(
                "alter system set log_line_prefix = '" + MARK + "%a~%p~'",
                "alter system set log_statement = 'all'",
                "select pg_reload_conf()");
        pause(700);
    }

    public void close() {
        database.run(
                "alter system reset log_line_prefix", "alter system reset log_statement", "select pg_reload_conf()");
        pause(700);
    }

    /** The statements of one request. */
    public Trace once(Request request) {
        var from = database.log().toFile().length();
        try {
            request.send();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        pause(60);
        return new Trace(read(from));
    }

    private List<Step> read(long from) {
        try (var file = new RandomAccessFile(database.log().toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return steps(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<Step> steps(String text) {
        var steps = new ArrayList<Step>();
        for (var told : text.split("(?=" + MARK + ")")) {
            var line = LINE.matcher(told.strip().replace("\n\t", "\n"));
            if (!line.matches() || !line.group(1).equals("huiyin")) {
                continue;
            }
            if (line.group(3).equals("LOG")) {
                statement(line.group(2), line.group(4)).ifPresent(steps::add);
            } else if (!steps.isEmpty()) {
                var last = steps.removeLast();
                steps.add(new Step(last.session(), last.sql(), values(line.group(4))));
            }
        }
        return whole(asked(steps));
    }

    /**
     * Without the transactions in which the server did something by itself, such as a sweep that came by; one of which only the
     * beginning or the end was heard is not the request's either.
     */
    private static List<Step> asked(List<Step> steps) {
        var open = new HashMap<String, List<Step>>();
        var beside = Collections.<Step>newSetFromMap(new IdentityHashMap<>());
        for (var step : steps) {
            var transaction = open.computeIfAbsent(step.session(), any -> new ArrayList<>());
            if (step.begins()) {
                transaction.clear();
            }
            transaction.add(step);
            if (step.commits() || step.rollsBack()) {
                var whole = transaction.getFirst().begins();
                beside.addAll(!whole || transaction.stream().anyMatch(ServerLog::isBeside) ? transaction : List.of());
                transaction.clear();
            }
        }
        open.values().stream()
                .filter(rest -> !rest.isEmpty() && rest.getFirst().begins())
                .forEach(beside::addAll);
        return steps.stream()
                .filter(step -> !isBeside(step) && !beside.contains(step))
                .toList();
    }

    private static boolean isBeside(Step step) {
        return BESIDE.matcher(step.sql()).find();
    }

    /** Leaves out transactions in which nothing was done that concerns us, and halves of such as were cut off. */
    private static List<Step> whole(List<Step> steps) {
        var kept = new ArrayList<Step>();
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            var needed = step.works()
                    || (step.begins() && worksUntilItsEnd(steps.subList(at + 1, steps.size()), step.session()))
                    || (!step.begins() && worksUntilItsEnd(steps.subList(0, at).reversed(), step.session()));
            if (needed) {
                kept.add(step);
            }
        }
        return kept;
    }

    private static boolean worksUntilItsEnd(List<Step> steps, String session) {
        return steps.stream()
                .filter(step -> step.session().equals(session))
                .findFirst()
                .filter(Step::works)
                .isPresent();
    }

    private static java.util.Optional<Step> statement(String session, String told) {
        var statement = STATEMENT.matcher(told);
        return statement.matches()
                ? java.util.Optional.of(new Step(session, statement.group(1).replaceAll("\\$\\d+", "?"), List.of()))
                : java.util.Optional.empty();
    }

    private static List<@Nullable String> values(String told) {
        var values = new ArrayList<@Nullable String>();
        var value = VALUE.matcher(told);
        while (value.find()) {
            values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return values;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
