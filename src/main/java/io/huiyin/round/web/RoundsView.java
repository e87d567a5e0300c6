package io.huiyin.round.web;

import io.huiyin.round.Occurrence;
import io.huiyin.round.RoundTally;
import java.util.List;
import java.util.Map;

/**
 * What the page of rounds shows.
 *
 * @param titles of the clauses in it
 * @param paths where each clause's round is done, under the community's
 * @param more whether there is another page
 */
public record RoundsView(
        RoundQuery query,
        List<RoundTally> tallies,
        List<Occurrence> occurrences,
        Map<String, String> titles,
        Map<String, String> paths,
        boolean more) {
    public String title(String clause) {
        return titles.getOrDefault(clause, clause);
    }

    /** Where it is done; the page of rounds itself for what no module does any more. */
    public String path(String clause) {
        return paths.getOrDefault(clause, "/rounds");
    }
}
