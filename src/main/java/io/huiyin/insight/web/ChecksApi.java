package io.huiyin.insight.web;

import io.huiyin.estate.Community;
import io.huiyin.insight.Powers;
import io.huiyin.matter.StateCheck;
import io.huiyin.matter.StateCheck.Depth;
import io.huiyin.staff.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A check of a community on a program's demand, {@code bin/check} among them. */
@RestController
@RequestMapping("/api/v1/communities/{site}/checks")
@Tag(name = "checks")
class ChecksApi {
    private final StateCheck check;
    private final ChecksPages pages;
    private final Clock clock;

    ChecksApi(StateCheck check, ChecksPages pages, Clock clock) {
        this.check = check;
        this.pages = pages;
        this.clock = clock;
    }

    /** What a check found. */
    record Report(Instant at, int chains, List<Found> findings) {}

    /** One finding: the matter's number, the rule, and the rule in words. */
    record Found(String number, String rule, String words, Instant foundAt) {}

    /** Checks now; the whole of every timeline unless only the recent ones are asked for. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check timelines and impossible states now")
    Report report(
            Community community, Viewer viewer, Locale reader, @RequestParam(defaultValue = "WHOLE") Depth depth) {
        if (!Powers.check(viewer, community.id())) {
            throw new AccessDeniedException("not his to have made");
        }
        var checked = check.run(community, clock.instant().truncatedTo(ChronoUnit.MICROS), depth);
        var found = pages.open(community, reader).stream()
                .map(line -> new Found(line.number(), line.rule(), line.words(), line.foundAt()))
                .toList();
        return new Report(checked.at(), checked.chains(), found);
    }

    /** The same for a terminal: a line per finding, none when all is well. */
    @PostMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Check timelines and impossible states now")
    String lines(Community community, Viewer viewer, Locale reader, @RequestParam(defaultValue = "WHOLE") Depth depth) {
        return report(community, viewer, reader, depth).findings().stream()
                .map(found -> "%s  %s  %s%n".formatted(found.number(), found.rule(), found.words()))
                .collect(Collectors.joining());
    }
}
