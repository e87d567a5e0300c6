package io.huiyin.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the lines of a procedure's table in the order in which they are to be read. */
public final class ProcedureBuilder<S extends Enum<S>, A extends Act, C> {
    private final String name;
    private final Class<S> stages;
    private final Class<A> acts;
    private final List<Row<S, A, C>> rows = new ArrayList<>();
    private final Map<S, Set<Party>> arrivals;
    private S initial;
    private Set<S> endings;

    ProcedureBuilder(String name, Class<S> stages, Class<A> acts) {
        this.name = name;
        this.stages = stages;
        this.acts = acts;
        this.arrivals = new EnumMap<>(stages);
        this.initial = stages.getEnumConstants()[0];
        this.endings = EnumSet.noneOf(stages);
    }

    public ProcedureBuilder<S, A, C> begins(S stage) {
        this.initial = stage;
        return this;
    }

    @SafeVarargs
    public final ProcedureBuilder<S, A, C> ends(S... stages) {
        this.endings = EnumSet.copyOf(List.of(stages));
        return this;
    }

    /** Who hears when a matter comes into the stage, by whichever line. */
    public ProcedureBuilder<S, A, C> reaching(S stage, Party... told) {
        arrivals.computeIfAbsent(stage, any -> new LinkedHashSet<>()).addAll(List.of(told));
        return this;
    }

    /** Opens a line: from any of these stages. */
    @SafeVarargs
    public final RowBuilder<S, A, C> from(S first, S... more) {
        return new RowBuilder<>(this, EnumSet.of(first, more));
    }

    /** Opens a line: from every stage that has not ended. */
    public RowBuilder<S, A, C> fromAnyOpenStage() {
        return new RowBuilder<>(this, EnumSet.complementOf(EnumSet.copyOf(endings)));
    }

    ProcedureBuilder<S, A, C> add(Row<S, A, C> row) {
        rows.add(row);
        return this;
    }

    public Procedure<S, A, C> build() {
        return new Procedure<>(name, stages, acts, initial, endings, rows, arrivals);
    }
}
