package io.huiyin.pricing.web;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceList;
import io.huiyin.pricing.PriceLists;
import io.huiyin.sight.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The prices as households see them, without signing in: what is in force, and nothing about anybody (BIL-04). */
@Controller
class PublicPricesController {
    private static final int LONGEST = 100;
    private final Communities communities;
    private final PriceLists lists;
    private final Clock clock;

    PublicPricesController(Communities communities, PriceLists lists, Clock clock) {
        this.communities = communities;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/p/{code}")
    ModelAndView prices(@PathVariable String code, @RequestParam(defaultValue = "") String q) {
        var community = communities.byCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var query = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        try (var within = Sight.of(Set.of(community.id()))) {
            var shown = lists.inForce(community.id(), clock.instant())
                    .map(list -> shown(community, list, query))
                    .orElseGet(() ->
                            new PricesForHouseholds(community.code(), community.name(), null, null, query, List.of()));
            return new ModelAndView("pricing/household", "view", shown);
        }
    }

    private PricesForHouseholds shown(Community community, PriceList list, String query) {
        return new PricesForHouseholds(
                community.code(),
                community.name(),
                list.version(),
                list.validFrom().atZone(community.zone()).toLocalDate(),
                query,
                PricesPage.groups(lists.search(list, query)));
    }
}
