package io.huiyin.round;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.rulebook.Figures;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the books of rounds: opens what is owed, catches up after a night down, and lets the reminders go out. */
@Component
public class RoundKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RoundKeeper.class);
    private final List<RoundSource> sources;
    private final Communities communities;
    private final Figures figures;
    private final RoundBook book;
    private final Reminders reminders;

    RoundKeeper(
            List<RoundSource> sources, Communities communities, Figures figures, RoundBook book, Reminders reminders) {
        this.sources = sources;
        this.communities = communities;
        this.figures = figures;
        this.book = book;
        this.reminders = reminders;
    }

    /** Brings the books up to this moment. What fails in one community's round holds up no other. */
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
                    .ifPresent(figure -> book.keep(source, community, figure, asOf));
        } catch (RuntimeException broken) {
            LOG.error("round {} of community {} can't be kept", source.clause(), community.id(), broken);
        }
    }
}
