package io.huiyin.repair.web.api;

import io.huiyin.estate.Community;
import io.huiyin.repair.SafetyLists;
import io.huiyin.repair.form.SafetyPoints;
import io.huiyin.staff.Trade;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The safety points that are asked before work starts, for programs. */
@RestController
@Tag(name = "repairs")
class SafetyApiController {
    private final SafetyLists lists;
    private final SafetyPoints words;

    SafetyApiController(SafetyLists lists, SafetyPoints words) {
        this.lists = lists;
        this.words = words;
    }

    /** The points of one trade. */
    @Schema(name = "SafetyPoints")
    record OfTrade(Trade trade, List<Point> points) {}

    /** A point, and how it is said. */
    @Schema(name = "SafetyPoint")
    record Point(
            @Schema(description = "Send it with the start when it was confirmed", example = "WATER_OFF")
            String point,

            String words) {}

    @GetMapping("/api/v1/communities/{site}/safety-points")
    @Operation(summary = "List what has to be confirmed before work of each trade starts (REP-27)")
    List<OfTrade> points(Community community, Locale locale) {
        return Arrays.stream(Trade.values())
                .map(trade -> new OfTrade(
                        trade,
                        lists.asked(community.id(), trade).stream()
                                .map(point -> new Point(point, words.say(point, locale)))
                                .toList()))
                .toList();
    }
}
