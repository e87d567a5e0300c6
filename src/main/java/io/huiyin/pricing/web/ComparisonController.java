package io.huiyin.pricing.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.Comparison;
import io.huiyin.pricing.PriceLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of the price list side by side: what is new, gone, or changed (BIL-04). */
@Controller
class ComparisonController {
    private final PriceLists lists;
    private final PricesPage page;

    ComparisonController(PriceLists lists, PricesPage page) {
        this.lists = lists;
        this.page = page;
    }

    @GetMapping("/c/{site}/prices/comparison")
    ModelAndView comparison(Community community, @RequestParam long before, @RequestParam long after) {
        var earlier = page.version(community, before);
        var later = page.version(community, after);
        var compared = Comparison.of(
                lists.items(earlier.list().id()), lists.items(later.list().id()));
        return new ModelAndView("pricing/comparison", "view", new ComparisonView(earlier, later, compared));
    }
}
