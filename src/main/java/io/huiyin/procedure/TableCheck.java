package io.huiyin.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for holes and contradictions in a procedure's table. */
final class TableCheck<S extends Enum<S>, A extends Act, C> {
    private final Class<S> stages;
    private final Class<A> acts;
    private final S initial;
    private final Set<S> endings;
    private final List<Row<S, A, C>> rows;
    private final Map<S, Set<Party>> arrivals;

    TableCheck(
            Class<S> stages,
            Class<A> acts,
            S initial,
            Set<S> endings,
            List<Row<S, A, C>> rows,
            Map<S, Set<Party>> arrivals) {
        this.stages = stages;
        this.acts = acts;
        this.initial = initial;
        this.endings = endings;
        this.rows = rows;
        this.arrivals = arrivals;
    }

    List<String> faults() {
        return Stream.of(
                        actsWithoutLine(),
                        linesWithoutParty(),
                        contradictions(),
                        unreachable(),
                        deadEnds(),
                        outsidersTold())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> actsWithoutLine() {
        var known = rows.stream().map(Row::act).toList();
        return Stream.of(acts.getPermittedSubclasses())
                .filter(act -> !known.contains(act))
                .map(act -> "no line for the act " + act.getSimpleName())
                .toList();
    }

    private List<String> linesWithoutParty() {
        return rows.stream()
                .filter(row -> row.by().isEmpty())
                .map(row -> "nobody may " + row.act().getSimpleName())
                .toList();
    }

    private List<String> contradictions() {
        var seen = new HashSet<String>();
        var faults = new ArrayList<String>();
        for (var row : rows) {
            for (var stage : row.from()) {
                if (!seen.add(stage + " " + row.act().getSimpleName())) {
                    faults.add("two lines for " + row.act().getSimpleName() + " from " + stage);
                }
            }
        }
        return faults;
    }

    private List<String> unreachable() {
        var reached = EnumSet.of(initial);
        var grown = true;
        while (grown) {
            grown = rows.stream()
                    .filter(row -> row.from().stream().anyMatch(reached::contains))
                    .flatMap(this::targets)
                    .map(reached::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return EnumSet.complementOf(reached).stream()
                .map(stage -> "no way leads to the stage " + stage)
                .toList();
    }

    private List<String> deadEnds() {
        return EnumSet.allOf(stages).stream()
                .filter(stage -> !endings.contains(stage))
                .filter(stage -> rows.stream()
                        .filter(row -> row.from().contains(stage))
                        .flatMap(this::targets)
                        .noneMatch(to -> to != stage))
                .map(stage -> "no way leads out of the stage " + stage)
                .toList();
    }

    /** Only those of the company are told; an outsider would be promised a message that never comes. */
    private List<String> outsidersTold() {
        return Stream.concat(rows.stream().map(Row::told), arrivals.values().stream())
                .flatMap(Set::stream)
                .filter(Party.Outside.class::isInstance)
                .distinct()
                .map(party -> party.name() + " is told, but is not of the company")
                .toList();
    }

    private Stream<S> targets(Row<S, A, C> row) {
        return Stream.concat(row.to().stream(), row.branches().stream().map(Branch::to));
    }
}
