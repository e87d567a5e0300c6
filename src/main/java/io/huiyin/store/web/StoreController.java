package io.huiyin.store.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.PlainSheet;
import io.huiyin.paper.TakeAway;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Material;
import io.huiyin.store.StoreKeepers;
import io.huiyin.store.web.StoreView.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What lies in the store and the vans. */
@Controller
class StoreController {
    private final StorePages pages;
    private final StoreKeepers keepers;
    private final MessageSource words;

    StoreController(StorePages pages, StoreKeepers keepers, MessageSource words) {
        this.pages = pages;
        this.keepers = keepers;
        this.words = words;
    }

    @GetMapping("/c/{site}/store")
    String page(Viewer viewer, Community community, @ModelAttribute("query") StoreQuery query, Model model) {
        keepers.requireReader(viewer, community.id());
        model.addAttribute("view", pages.store(viewer, community, query));
        return "store/store";
    }

    @GetMapping("/c/{site}/store.xlsx")
    ResponseEntity<byte[]> sheet(
            Viewer viewer, Community community, @ModelAttribute("query") StoreQuery query, Locale locale) {
        keepers.requireReader(viewer, community.id());
        var headings = Stream.of(
                        "code", "name", "nameEn", "unit", "unitEn", "cost", "lowMark", "place", "quantity", "worth")
                .map(column -> word("store.field." + column, locale))
                .toList();
        var rows = pages.store(viewer, community, query).lines().stream()
                .flatMap(line -> rows(line))
                .toList();
        return TakeAway.workbook(
                "store-" + community.code(), PlainSheet.of(word("store.menu", locale), headings, rows));
    }

    private static Stream<List<@Nullable Object>> rows(Line line) {
        var material = line.material();
        return line.held().isEmpty()
                ? Stream.of(row(material.code(), material, null, 0, 0))
                : line.held().stream()
                        .map(held -> row(
                                material.code(),
                                material,
                                held.place().name(),
                                held.quantity(),
                                held.quantity().multiply(material.cost())));
    }

    private static List<@Nullable Object> row(
            String code, Material material, @Nullable String place, Number quantity, Number worth) {
        return Arrays.asList(
                code,
                material.name(),
                material.nameEn(),
                material.unit(),
                material.unit(true),
                material.cost(),
                material.lowMark(),
                place,
                quantity,
                worth);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
