package io.huiyin.round;

import io.huiyin.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rounds (频次) of the communities: what recurs, and whether it was done. */
@Component
public class Rounds {
    private final Occurrences occurrences;

    Rounds(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /**
     * Says in the caller's transaction that a round was done; false when it was not open: done or missed before, or not owed.
     *
     * @param day the day on which its share of time began
     */
    public boolean done(long communityId, String clause, String subject, LocalDate day, Actor by, Instant at) {
        return occurrences.done(communityId, clause, subject, day, by, at);
    }

    /** Those that fit, the latest first. */
    public List<Occurrence> find(long communityId, RoundFilter filter, int skip, int limit) {
        return occurrences.find(communityId, filter, skip, limit);
    }

    /** How they stand by clause, of those that began since a moment. */
    public List<RoundTally> tallies(long communityId, Instant since) {
        return occurrences.tallies(communityId, since);
    }
}
