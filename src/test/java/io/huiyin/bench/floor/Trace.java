package io.huiyin.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one request asked of the database, in order; an empty transaction beside it is left out. */
public record Trace(List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /** How many statements there are that ask or change something. */
    public long statements() {
        return steps.stream().filter(Step::works).count();
    }

    /** How often the server waits for the database: rows that are written in one batch are one wait. */
    public int waits() {
        return Replay.batches(steps).size();
    }

    /** Questions that are asked again and again about one thing after the other, each with how often: a query in a loop. */
    public Map<String, Long> repeated() {
        return steps.stream()
                .filter(Step::works)
                .filter(step -> !step.writes()
                        && !step.sql().contains("pg_notify")
                        && !step.sql().contains("huiyin.sight"))
                .distinct()
                .collect(Collectors.groupingBy(Step::line, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() > 2)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * The same of a page that only reads: whatever changes more than the visitor's session was done by the server beside it, and
     * played again it would leave half of an act behind.
     */
    public Trace reading() {
        return new Trace(steps.stream()
                .filter(step -> !step.changes() || step.sql().contains("spring_session"))
                .toList());
    }

    /** The same with other values. */
    public Trace with(Function<String, String> change) {
        return new Trace(steps.stream()
                .map(step -> new Step(
                        step.session(),
                        step.sql(),
                        step.values().stream()
                                .map(value -> value == null ? null : change.apply(value))
                                .toList()))
                .toList());
    }

    /** By which keys the texts are known that were owed: each of them is another's when the trace is played again. */
    public Set<String> texts() {
        return steps.stream()
                .filter(step -> step.sql().contains("insert into customer_text"))
                .map(step -> String.valueOf(step.values().get(1)))
                .collect(Collectors.toSet());
    }

    /** The value at a place of the first statement that contains some words; a place below zero counts from the end. */
    public String value(String words, int at) {
        return steps.stream()
                .filter(step -> step.sql().contains(words))
                .map(step ->
                        String.valueOf(step.values().get(at < 0 ? step.values().size() + at : at)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no statement contains: " + words));
    }
}
