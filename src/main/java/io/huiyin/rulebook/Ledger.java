package io.huiyin.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clauses that the software executes and measures, in the order of the procedures. */
public final class Ledger {
    private final List<ClauseGroup> groups;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();

    Ledger(List<ClauseGroup> groups, List<Clause> clauses) {
        this.groups = List.copyOf(groups);
        clauses.forEach(clause -> this.clauses.put(clause.code(), clause));
    }

    /** The ledger that comes with the product; throws {@link LedgerException} with everything that is wrong in it. */
    public static Ledger bundled() {
        return LedgerReader.bundled();
    }

    /** The clause of this code; throws {@link IllegalArgumentException} when there is none. */
    public Clause clause(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such clause: " + code));
    }

    public Optional<Clause> find(String code) {
        return Optional.ofNullable(clauses.get(code));
    }

    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    public List<ClauseGroup> groups() {
        return groups;
    }

    /** The group of a procedure by its name, such as {@code repair}. */
    public Optional<ClauseGroup> group(String procedure) {
        return groups.stream().filter(group -> group.name().equals(procedure)).findFirst();
    }

    /** The clauses of one procedure in their order. */
    public List<Clause> clauses(ClauseGroup group) {
        return clauses.values().stream()
                .filter(clause -> clause.group().equals(group))
                .toList();
    }
}
