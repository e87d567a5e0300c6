package io.huiyin.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A procedure's table written out for people: Markdown with a state diagram. Words come from outside, by message key. */
public final class ProcedureDocument<S extends Enum<S>, A extends Act, C> {
    private final Procedure<S, A, C> table;
    private final Function<String, String> words;

    public ProcedureDocument(Procedure<S, A, C> table, Function<String, String> words) {
        this.table = table;
        this.words = words;
    }

    public String markdown() {
        return table() + arrivals() + "\n" + diagram();
    }

    private String table() {
        var head =
                "| # | from | act | by | provided | to | told | clocks | clauses |\n|--:|---|---|---|---|---|---|---|---|\n";
        var body = new StringBuilder();
        var line = 0;
        for (var row : table.rows()) {
            line++;
            body.append("| %d | %s | **%s** | %s | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            line,
                            from(row),
                            act(row),
                            parties(row.by()),
                            rules(row),
                            to(row),
                            parties(row.told()),
                            clocks(row),
                            clauses(row)));
        }
        return head + body;
    }

    private String arrivals() {
        var lines = table.arrivals().entrySet().stream()
                .map(arrival -> "| %s | %s |%n".formatted(stage(arrival.getKey()), parties(arrival.getValue())))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n| whoever brings it to | told |\n|---|---|\n" + lines;
    }

    private String diagram() {
        var moves = new TreeMap<String, Set<String>>();
        for (var row : table.rows()) {
            for (var from : row.from()) {
                targets(row)
                        .filter(to -> to != from)
                        .forEach(to -> moves.computeIfAbsent(from + " --> " + to, any -> new TreeSet<>())
                                .add(row.act().getSimpleName()));
            }
        }
        var names = Stream.of(table.stages().getEnumConstants())
                .map(stage -> "    state \"" + stage(stage) + "\" as " + stage + "\n")
                .collect(Collectors.joining());
        var arrows = moves.entrySet().stream()
                .map(move -> "    " + move.getKey() + " : " + String.join(", ", move.getValue()) + "\n")
                .collect(Collectors.joining());
        var ends =
                table.endings().stream().map(end -> "    " + end + " --> [*]\n").collect(Collectors.joining());
        return "```mermaid\nstateDiagram-v2\n" + names + "    [*] --> " + table.initial() + "\n" + arrows + ends
                + "```\n";
    }

    private Stream<S> targets(Row<S, A, C> row) {
        return Stream.concat(row.to().stream(), row.branches().stream().map(Branch::to));
    }

    private String from(Row<S, A, C> row) {
        var open = table.stages().getEnumConstants().length - table.endings().size();
        return row.from().size() == open ? "any open stage" : joined(row.from(), this::stage);
    }

    private String act(Row<S, A, C> row) {
        return words.apply(table.name() + ".act." + row.act().getSimpleName());
    }

    private String parties(Set<Party> parties) {
        return joined(parties, party -> words.apply(prefix(party) + party.name()));
    }

    private static String prefix(Party party) {
        return party instanceof Party.Outside || party instanceof Party.Inside ? "procedure.party." : "staff.post.";
    }

    private String rules(Row<S, A, C> row) {
        return joined(
                row.rules(),
                rule -> words.apply(table.name() + ".rule." + rule.name())
                        + rule.clause().map(" (%s)"::formatted).orElse(""));
    }

    private String to(Row<S, A, C> row) {
        var branches = row.branches().stream().map(branch -> branch.when() + ": " + stage(branch.to()));
        var plain = Stream.of(row.to().map(this::stage).orElse("(stays)"));
        return Stream.concat(branches, plain).collect(Collectors.joining("<br>"));
    }

    private String stage(S stage) {
        return words.apply(table.name() + ".stage." + stage.name());
    }

    private String clocks(Row<S, A, C> row) {
        return joined(row.clocks(), this::clock);
    }

    private String clock(ClockEffect<C> effect) {
        return switch (effect) {
            case ClockEffect.Starts<C> starts -> "starts " + started(starts.clocks());
            case ClockEffect.Meets<C> meets -> "meets " + String.join(", ", meets.clauses());
            case ClockEffect.Reconsiders<C> again -> "looks again at " + started(again.clocks());
            case ClockEffect.Drops<C> drops -> "drops " + String.join(", ", drops.clauses());
            case ClockEffect.Pauses<C> ignored -> "pauses all";
            case ClockEffect.Resumes<C> ignored -> "resumes all";
            case ClockEffect.EndsAll<C> ignored -> "ends all";
        };
    }

    private String started(List<ClockStart<C>> clocks) {
        return clocks.stream()
                .map(clock -> clock.when().isEmpty() ? clock.clause() : clock.clause() + " (" + clock.when() + ")")
                .collect(Collectors.joining(", "));
    }

    private String clauses(Row<S, A, C> row) {
        return String.join(", ", row.clauses());
    }

    private static <T> String joined(Collection<T> items, Function<T, String> word) {
        return items.stream().map(word).collect(Collectors.joining("<br>"));
    }
}
