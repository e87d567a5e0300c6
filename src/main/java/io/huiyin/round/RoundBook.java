package io.huiyin.round;

import io.huiyin.estate.Community;
import io.huiyin.round.Occurrence.State;
import io.huiyin.round.RoundSource.Owed;
import io.huiyin.rulebook.FigureInForce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of a community's round: a line for each time that it is owed, and a mark how far it is kept. */
@Component
class RoundBook {
    private static final Duration LONGEST_AWAY = Duration.ofDays(31);
    private static final Set<State> DONE = Set.of(State.DONE, State.LATE);
    private final Bookmarks bookmarks;
    private final Occurrences occurrences;
    private final TransactionTemplate transactions;

    RoundBook(Bookmarks bookmarks, Occurrences occurrences, TransactionTemplate transactions) {
        this.bookmarks = bookmarks;
        this.occurrences = occurrences;
        this.transactions = transactions;
    }

    /** One community's round with the figure that holds for it. */
    private record Round(RoundSource source, Community community, FigureInForce figure) {
        List<Owed> owed(Share share) {
            return source.owed(community, share);
        }

        Shares shares() {
            return new Shares(figure.figure(), community.zone());
        }
    }

    /** Brings the book up to this moment; where nothing changed since the last time, nothing is written. */
    void keep(RoundSource source, Community community, FigureInForce figure, Instant asOf) {
        var round = new Round(source, community, figure);
        transactions.executeWithoutResult(ignored -> {
            var share = round.shares().at(asOf);
            catchUp(round, share, asOf);
            settle(round, share, asOf);
        });
    }

    /** What began and ended since the mark is owed by whoever is to do it now; a round that is new here begins with the share at hand. */
    private void catchUp(Round round, Share share, Instant asOf) {
        var mark = bookmarks.find(round.community.id(), round.source.clause());
        if (mark.filter(until -> !until.isBefore(share.begins())).isPresent()) {
            return;
        }
        bookmarks
                .hold(round.community.id(), round.source.clause())
                .filter(until -> until.isBefore(share.begins()))
                .ifPresent(until -> wentBy(round, until, asOf));
        bookmarks.put(round.community.id(), round.source.clause(), share.begins());
    }

    private void wentBy(Round round, Instant until, Instant asOf) {
        var earliest = asOf.minus(LONGEST_AWAY);
        round.shares().between(until.isBefore(earliest) ? earliest : until, asOf).stream()
                .filter(share -> !share.holds(asOf))
                .forEach(share -> round.owed(share).forEach(each -> owe(round, share, each)));
    }

    /** The lines of the share at hand follow what is owed now; what is read first, so that an act in between is not undone. */
    private void settle(Round round, Share share, Instant asOf) {
        var lines = occurrences.lines(round.community.id(), round.source.clause(), share);
        var owed = round.owed(share);
        var opening = owed.stream().filter(opens(round.source, lines)).toList();
        var subjects = owed.stream().map(Owed::subject).collect(Collectors.toSet());
        var withdrawing = lines.entrySet().stream()
                .filter(line -> line.getValue() == State.OPEN && !subjects.contains(line.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (opening.isEmpty() && withdrawing.isEmpty()) {
            return;
        }
        bookmarks.hold(round.community.id(), round.source.clause());
        opening.forEach(each -> owe(round, share, each));
        occurrences.withdraw(round.community.id(), round.source.clause(), share, withdrawing, asOf);
    }

    private static Predicate<Owed> opens(RoundSource source, Map<String, State> lines) {
        return owed -> {
            var state = lines.get(owed.subject());
            return state == null || state == State.WITHDRAWN || source.comesBack() && DONE.contains(state);
        };
    }

    private void owe(Round round, Share share, Owed owed) {
        occurrences.owe(round.community.id(), round.figure, share, owed, round.source.comesBack());
    }
}
