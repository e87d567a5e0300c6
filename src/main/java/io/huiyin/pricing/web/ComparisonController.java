package io.huiyin.pricing.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.Comparison;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Where only one version is named, or none, it is the latest, compared with the one that came before it. */
    @GetMapping("/c/{site}/prices/comparison")
    ModelAndView comparison(
            Community community,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after) {
        var versions = page.versions(community);
        var later = after == null ? versions.stream().findFirst() : Optional.of(page.version(community, after));
        var earlier = before == null
                ? later.flatMap(version -> ahead(versions, version))
                : Optional.of(page.version(community, before));
        var compared = earlier.flatMap(first -> later.map(second -> Comparison.of(items(first), items(second))));
        var view = new ComparisonView(versions, earlier.orElse(null), later.orElse(null), compared.orElse(null));
        return new ModelAndView("pricing/comparison", "view", view);
    }

    private static Optional<PricesView.Version> ahead(List<PricesView.Version> versions, PricesView.Version later) {
        return versions.stream()
                .dropWhile(version -> version.list().id() != later.list().id())
                .skip(1)
                .findFirst();
    }

    private List<PriceItem> items(PricesView.Version version) {
        return lists.items(version.list().id());
    }
}
