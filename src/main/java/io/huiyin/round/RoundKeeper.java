package io.huiyin.round;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.rulebook.FigureInForce;
import io.huiyin.rulebook.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the book of rounds: opens what is owed, catches up after a night down, and lets the reminders go out. */
@Component
public class RoundKeeper {
    private static final Duration LONGEST_AWAY = Duration.ofDays(31);
    private static final Logger LOG = LoggerFactory.getLogger(RoundKeeper.class);
    private final List<RoundSource> sources;
    private final Communities communities;
    private final Figures figures;
    private final Occurrences occurrences;
    private final Reminders reminders;
    private final TransactionTemplate transactions;

    RoundKeeper(
            List<RoundSource> sources,
            Communities communities,
            Figures figures,
            Occurrences occurrences,
            Reminders reminders,
            TransactionTemplate transactions) {
        this.sources = sources;
        this.communities = communities;
        this.figures = figures;
        this.occurrences = occurrences;
        this.reminders = reminders;
        this.transactions = transactions;
    }

    /** Brings the book up to this moment. What fails in one community's round holds up no other. */
    public void run(Instant asOf) {
        for (var community : communities.everywhere()) {
            for (var source : sources) {
                keep(source, community, asOf);
            }
        }
        reminders.run(asOf);
    }

    private void keep(RoundSource source, Community community, Instant asOf) {
        try {
            figures.inForce(source.clause(), community.id(), asOf)
                    .ifPresent(figure ->
                            transactions.executeWithoutResult(ignored -> keep(source, community, figure, asOf)));
        } catch (RuntimeException broken) {
            LOG.error("round {} of community {} can't be kept", source.clause(), community.id(), broken);
        }
    }

    private void keep(RoundSource source, Community community, FigureInForce figure, Instant asOf) {
        var shares = new Shares(figure.figure(), community.zone());
        missed(source, community, shares, asOf).forEach(share -> owe(source, community, figure, share, asOf));
        owe(source, community, figure, shares.at(asOf), asOf);
    }

    private void owe(RoundSource source, Community community, FigureInForce figure, Share share, Instant asOf) {
        var owed = source.owed(community, share);
        owed.forEach(each -> occurrences.owe(community.id(), figure, share, each));
        var subjects = owed.stream().map(RoundSource.Owed::subject).toList();
        occurrences.withdraw(community.id(), source.clause(), share, subjects, asOf);
    }

    /** The shares that began and ended since the book was last kept. */
    private Stream<Share> missed(RoundSource source, Community community, Shares shares, Instant asOf) {
        var earliest = asOf.minus(LONGEST_AWAY);
        return occurrences
                .latest(community.id(), source.clause())
                .map(latest -> latest.isBefore(earliest) ? earliest : latest)
                .map(latest -> shares.between(latest.minusNanos(1), asOf).stream())
                .orElseGet(Stream::empty)
                .filter(share -> !share.holds(asOf));
    }
}
