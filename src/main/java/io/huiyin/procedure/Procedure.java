package io.huiyin.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A procedure of the company as a table. It refuses to be built incomplete: every act has its line, every stage can be reached and
 * left, no two lines contradict each other.
 *
 * @param <S> the stages
 * @param <A> the acts, a sealed interface of records
 * @param <C> the case that rules and clocks look at
 */
public final class Procedure<S extends Enum<S>, A extends Act, C> {
    private final String name;
    private final Class<S> stages;
    private final S initial;
    private final Set<S> endings;
    private final List<Row<S, A, C>> rows;
    private final Map<S, Set<Party>> arrivals;

    Procedure(
            String name,
            Class<S> stages,
            Class<A> acts,
            S initial,
            Set<S> endings,
            List<Row<S, A, C>> rows,
            Map<S, Set<Party>> arrivals) {
        this.name = name;
        this.stages = stages;
        this.initial = initial;
        this.endings = endings;
        this.rows = List.copyOf(rows);
        this.arrivals = arrivals;
        var faults = new TableCheck<>(stages, acts, initial, endings, this.rows, arrivals).faults();
        if (!faults.isEmpty()) {
            throw new IncompleteTableException(name, faults);
        }
    }

    public static <S extends Enum<S>, A extends Act, C> ProcedureBuilder<S, A, C> named(
            String name, Class<S> stages, Class<A> acts) {
        return new ProcedureBuilder<>(name, stages, acts);
    }

    /** Asks the table for one act. Every unmet reason is reported, not only the first. */
    public Outcome<S, A, C> consider(S present, A act, Collection<? extends Party> parties, C subject) {
        var row = row(present, act.getClass());
        if (row.isEmpty()) {
            return new Outcome.Refused<>(List.of(wrongStage(present, act.word())));
        }
        var reasons = against(row.get(), parties, subject, Optional.of(act));
        return reasons.isEmpty()
                ? new Outcome.Advanced<>(present, row.get().target(present, subject, act), row.get())
                : new Outcome.Refused<>(reasons);
    }

    /** All acts that the stage knows, in the table's order, each with what stands against it for these parties. */
    public List<Offer<A>> offers(S present, Collection<? extends Party> parties, C subject) {
        return rows.stream()
                .filter(row -> row.from().contains(present))
                .map(row -> new Offer<A>(row.act(), against(row, parties, subject, Optional.empty())))
                .toList();
    }

    /** Who is to hear of an act that was done: first those who wait for the stage that it reached, then those of its line. */
    public List<Notice> notices(Outcome.Advanced<S, A, C> done) {
        var reached = done.from() == done.to()
                ? Stream.<Notice>empty()
                : Optional.ofNullable(arrivals.get(done.to())).stream()
                        .map(told -> new Notice(done.to().name(), told));
        var line = Stream.of(
                        new Notice(done.row().act().getSimpleName(), done.row().told()))
                .filter(notice -> !notice.parties().isEmpty());
        return Stream.concat(reached, line).toList();
    }

    public Optional<Row<S, A, C>> row(S present, Class<?> act) {
        return rows.stream()
                .filter(row -> row.act() == act && row.from().contains(present))
                .findFirst();
    }

    private List<Reason> against(Row<S, A, C> row, Collection<? extends Party> parties, C subject, Optional<A> act) {
        var reasons = new ArrayList<Reason>();
        if (parties.stream().noneMatch(row.by()::contains)) {
            reasons.add(wrongParty(row));
        }
        row.rules().forEach(rule -> rule.unmet(subject, act).ifPresent(reasons::add));
        return reasons;
    }

    /** The refusal says which posts may (ORG-02); their names are put into the user's language where it is said. */
    private Reason wrongParty(Row<S, A, C> row) {
        var parties = row.by().stream().map(Party::name).sorted().toList();
        return new Reason("procedure.refused.party", parties);
    }

    private Reason wrongStage(S present, String act) {
        return Reason.of("procedure.refused.stage", name, present.name(), act);
    }

    public String name() {
        return name;
    }

    public Class<S> stages() {
        return stages;
    }

    public S initial() {
        return initial;
    }

    public Set<S> endings() {
        return EnumSet.copyOf(endings);
    }

    public boolean ended(S stage) {
        return endings.contains(stage);
    }

    public List<Row<S, A, C>> rows() {
        return rows;
    }

    /** Who hears when a matter comes into a stage; stages for which nobody waits are not in the map. */
    public Map<S, Set<Party>> arrivals() {
        return Collections.unmodifiableMap(arrivals);
    }

    public S stage(String word) {
        return Enum.valueOf(stages, word);
    }
}
