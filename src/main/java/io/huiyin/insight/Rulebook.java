package io.huiyin.insight;

import io.huiyin.round.RoundTally;
import io.huiyin.round.Rounds;
import io.huiyin.rulebook.Clause;
import io.huiyin.rulebook.ClauseGroup;
import io.huiyin.rulebook.DatedFigure;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import io.huiyin.rulebook.Ledger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rulebook (规程) as one community lives by it: clauses, figures in force, counts. */
@Component
public class Rulebook {
    private final Ledger ledger;
    private final Figures figures;
    private final CountedClocks clocks;
    private final Rounds rounds;
    private final ClauseTexts texts;

    Rulebook(Ledger ledger, Figures figures, CountedClocks clocks, Rounds rounds, ClauseTexts texts) {
        this.ledger = ledger;
        this.figures = figures;
        this.clocks = clocks;
        this.rounds = rounds;
        this.texts = texts;
    }

    /** The clauses that fit, in the order of the procedures, with figures and counts in four queries. */
    public List<ClauseStanding> clauses(long communityId, RulebookFilter filter, Window window, Instant now) {
        var wanted = fitting(filter).filter(filter::inProcedure).toList();
        return standings(communityId, wanted, window, now);
    }

    /** One clause; empty when the ledger has none of this code. */
    public Optional<ClauseStanding> clause(long communityId, String code, Window window, Instant now) {
        return ledger.find(code)
                .map(clause ->
                        standings(communityId, List.of(clause), window, now).getFirst());
    }

    /** The code itself when the ledger has it, else {@link NoSuchElementException}. */
    public String known(String code) {
        return ledger.find(code).map(Clause::code).orElseThrow(() -> new NoSuchElementException("no clause " + code));
    }

    /** How many clauses of each procedure fit, in the order of the procedures. */
    public Map<ClauseGroup, Long> procedures(RulebookFilter filter) {
        var counted = new LinkedHashMap<ClauseGroup, Long>();
        ledger.groups().forEach(group -> counted.put(group, 0L));
        fitting(filter).forEach(clause -> counted.merge(clause.group(), 1L, Long::sum));
        return counted;
    }

    private Stream<Clause> fitting(RulebookFilter filter) {
        return ledger.clauses().stream().filter(clause -> filter.fits(clause, text(clause)));
    }

    private String text(Clause clause) {
        return texts.of(clause, Locale.CHINESE).orElse("") + "\n"
                + texts.of(clause, Locale.ENGLISH).orElse("");
    }

    private List<ClauseStanding> standings(long communityId, List<Clause> clauses, Window window, Instant now) {
        var codes = clauses.stream().map(Clause::code).toList();
        var inForce = figures.inForce(codes, communityId, now);
        var set = set(inForce);
        var tallies = clocks.of(communityId, codes, window.since(now));
        var owed = rounds.tallies(communityId, window.since(now)).stream()
                .collect(Collectors.toMap(RoundTally::clause, Tally::of));
        return clauses.stream()
                .map(clause -> {
                    var figure = inForce.get(clause.code());
                    var dated = figure == null || figure.id() == null ? null : set.get(figure.id());
                    var byClocks = tallies.get(clause.code());
                    var byRounds = byClocks == null ? owed.get(clause.code()) : null;
                    var tally = byRounds == null ? byClocks : byRounds;
                    return new ClauseStanding(clause, figure, dated, tally, byRounds != null);
                })
                .toList();
    }

    private Map<Long, DatedFigure> set(Map<String, FigureInForce> inForce) {
        var ids = inForce.values().stream()
                .map(FigureInForce::id)
                .filter(Objects::nonNull)
                .toList();
        return figures.dated(ids).stream().collect(Collectors.toMap(DatedFigure::id, Function.identity()));
    }
}
