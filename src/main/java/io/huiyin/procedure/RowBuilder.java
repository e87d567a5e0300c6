package io.huiyin.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** One line of a table in the making; it is closed by {@link #to} or {@link #stays}. */
public final class RowBuilder<S extends Enum<S>, A extends Act, C> {
    private final ProcedureBuilder<S, A, C> table;
    private final EnumSet<S> from;
    private @Nullable Class<? extends A> act;
    private final Set<Party> by = new LinkedHashSet<>();
    private final List<Rule<C, A>> rules = new ArrayList<>();
    private final List<Branch<S, A, C>> branches = new ArrayList<>();
    private final List<ClockEffect<C>> clocks = new ArrayList<>();
    private final List<String> clauses = new ArrayList<>();
    private final Set<Party> told = new LinkedHashSet<>();

    RowBuilder(ProcedureBuilder<S, A, C> table, EnumSet<S> from) {
        this.table = table;
        this.from = from;
    }

    public RowBuilder<S, A, C> act(Class<? extends A> act) {
        this.act = act;
        return this;
    }

    public RowBuilder<S, A, C> by(Party... parties) {
        by.addAll(List.of(parties));
        return this;
    }

    @SafeVarargs
    public final RowBuilder<S, A, C> provided(Rule<C, A>... conditions) {
        rules.addAll(List.of(conditions));
        return this;
    }

    /** The clauses of the ledger that this line carries out beside those of its rules and clocks. */
    public RowBuilder<S, A, C> under(String... codes) {
        clauses.addAll(List.of(codes));
        return this;
    }

    /** Who hears of the act when it is done. */
    public RowBuilder<S, A, C> tells(Party... parties) {
        told.addAll(List.of(parties));
        return this;
    }

    @SafeVarargs
    public final RowBuilder<S, A, C> starts(ClockStart<C>... starts) {
        return clock(new ClockEffect.Starts<>(List.of(starts)));
    }

    public RowBuilder<S, A, C> meets(String... codes) {
        return clock(new ClockEffect.Meets<>(List.of(codes)));
    }

    @SafeVarargs
    public final RowBuilder<S, A, C> reconsiders(ClockStart<C>... starts) {
        return clock(new ClockEffect.Reconsiders<>(List.of(starts)));
    }

    public RowBuilder<S, A, C> drops(String... codes) {
        return clock(new ClockEffect.Drops<>(List.of(codes)));
    }

    public RowBuilder<S, A, C> pauses() {
        return clock(new ClockEffect.Pauses<>());
    }

    public RowBuilder<S, A, C> resumes() {
        return clock(new ClockEffect.Resumes<>());
    }

    public RowBuilder<S, A, C> endsAllClocks() {
        return clock(new ClockEffect.EndsAll<>());
    }

    private RowBuilder<S, A, C> clock(ClockEffect<C> effect) {
        clocks.add(effect);
        return this;
    }

    /** Another target when the words hold; branches are asked in their order, before the plain target. */
    public RowBuilder<S, A, C> branch(String when, BiPredicate<C, A> holds, S to) {
        branches.add(new Branch<>(when, holds, to));
        return this;
    }

    public ProcedureBuilder<S, A, C> to(S stage) {
        return close(Optional.of(stage));
    }

    public ProcedureBuilder<S, A, C> stays() {
        return close(Optional.empty());
    }

    private ProcedureBuilder<S, A, C> close(Optional<S> to) {
        if (act == null) {
            throw new IllegalStateException("a line from " + from + " names no act");
        }
        return table.add(new Row<>(
                Collections.unmodifiableSet(EnumSet.copyOf(from)),
                act,
                by,
                List.copyOf(rules),
                to,
                List.copyOf(branches),
                List.copyOf(clocks),
                List.copyOf(clauses),
                Collections.unmodifiableSet(told)));
    }
}
