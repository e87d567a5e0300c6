package io.huiyin.round.web;

import io.huiyin.estate.Community;
import io.huiyin.round.RoundReaders;
import io.huiyin.round.RoundSource;
import io.huiyin.round.RoundTally;
import io.huiyin.round.Rounds;
import io.huiyin.rulebook.Ledger;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The rounds of a community: what is owed now, and what was done, late or missed. */
@Controller
class RoundsController {
    private static final int PAGE = 50;
    private final Rounds rounds;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, String> paths;

    RoundsController(Rounds rounds, Ledger ledger, Clock clock, List<RoundSource> sources) {
        this.rounds = rounds;
        this.ledger = ledger;
        this.clock = clock;
        this.paths = sources.stream().collect(Collectors.toMap(RoundSource::clause, RoundSource::path));
    }

    @GetMapping("/c/{site}/rounds")
    String rounds(
            Viewer viewer, Community community, @ModelAttribute("query") RoundQuery query, Locale locale, Model model) {
        if (!RoundReaders.include(viewer.posts(community.id()))) {
            throw new AccessDeniedException("not a post that has to do with rounds");
        }
        var filter = query.filter(clock.instant());
        var found = rounds.find(community.id(), filter, (query.page() - 1) * PAGE, PAGE + 1);
        var tallies = rounds.tallies(community.id(), filter.since());
        var titles = tallies.stream()
                .map(RoundTally::clause)
                .collect(Collectors.toMap(
                        code -> code,
                        code -> ledger.find(code)
                                .map(clause -> clause.title(locale))
                                .orElse(code)));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("view", new RoundsView(query, tallies, shown, titles, paths, found.size() > PAGE));
        return "round/rounds";
    }
}
