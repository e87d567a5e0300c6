package io.huiyin.pricing.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceList;
import io.huiyin.pricing.PriceLists;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The price list of a community, shown and taken away (BIL-04). */
@Controller
@RequestMapping("/c/{site}/prices")
class PricesController {

    private final PriceLists lists;
    private final PricesPage page;
    private final PriceSheet sheet;
    private final Clock clock;

    PricesController(PriceLists lists, PricesPage page, PriceSheet sheet, Clock clock) {
        this.lists = lists;
        this.page = page;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping
    String page(
            Viewer viewer,
            Community community,
            @RequestParam @Nullable Long version,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        var company = Publishers.mayForCompany(viewer);
        var upload = company || Publishers.may(viewer, community.id()) ? PricesView.UploadView.blank() : null;
        String query = q.length() > 100 ? q.substring(0, 100) : q;
        model.addAttribute("view", page.view(community, version, query, upload, company));
        return "pricing/prices";
    }

    /** The version as a spreadsheet, which is the template of the next one; an empty template before the first. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Community community, @RequestParam @Nullable Long version, Locale locale) {
        PriceList list = version == null
                ? lists.inForce(community.id(), clock.instant()).orElse(null)
                : page.chosen(community, version);
        var items = list == null ? List.<PriceItem>of() : lists.items(list.id());
        String name = list == null ? "prices" : "prices-%s-v%d".formatted(community.code(), list.version());
        return TakeAway.workbook(name, sheet.write(items, locale));
    }
}
