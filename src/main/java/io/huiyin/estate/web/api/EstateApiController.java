package io.huiyin.estate.web.api;

import io.huiyin.api.ApiFailure;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateSearch;
import io.huiyin.estate.Households;
import io.huiyin.procedure.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Homes, places and people for programs. */
@RestController
@RequestMapping("/api/v1/communities/{site}")
@Tag(name = "estate")
class EstateApiController {
    private static final int MOST = 100;
    private final EstateSearch search;
    private final Households households;

    EstateApiController(EstateSearch search, Households households) {
        this.search = search;
        this.households = households;
    }

    @GetMapping("/estate")
    @Operation(summary = "Find homes and places by room fragment, name, pinyin, initials, telephone or plate")
    EstateView find(
            @RequestParam @Parameter(description = "Several words must all fit", example = "zs 3-2-1201") String q,
            @RequestParam(defaultValue = "20") int limit,
            Community community) {
        Fields.of().range("limit", limit, 1, MOST).atMost("q", q, 200).check();
        var found = search.find(Set.of(community.id()), q, limit + 1);
        return new EstateView(
                found.stream().limit(limit).map(EstateView.Hit::of).toList(), found.size() > limit);
    }

    @GetMapping("/homes/{id}")
    @Operation(summary = "Read the household of a home, telephones masked")
    EstateView.Home home(@PathVariable long id, Community community) {
        return households.find(community.id(), id).map(EstateView.Home::of).orElseThrow(ApiFailure::absent);
    }
}
