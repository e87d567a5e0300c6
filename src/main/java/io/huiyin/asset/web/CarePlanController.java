package io.huiyin.asset.web;

import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.Care;
import io.huiyin.asset.CarePlan;
import io.huiyin.asset.Cares;
import io.huiyin.estate.Community;
import io.huiyin.paper.PlainSheet;
import io.huiyin.paper.TakeAway;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The preventive plan, and deciding about what it proposes (REP-23). */
@Controller
class CarePlanController {
    private static final int LONGEST_REASON = 500;
    private static final int FARTHEST = 366;
    private final CarePlanPages pages;
    private final CarePlan plan;
    private final Cares cares;
    private final MessageSource words;
    private final Clock clock;

    CarePlanController(CarePlanPages pages, CarePlan plan, Cares cares, MessageSource words, Clock clock) {
        this.pages = pages;
        this.plan = plan;
        this.cares = cares;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/upkeep")
    String page(Viewer viewer, Community community, @ModelAttribute CarePlanQuery query, Model model) {
        AssetKeepers.requireReader(viewer, community.id());
        model.addAttribute("view", pages.of(viewer, community, query, null));
        return "asset/upkeep";
    }

    @GetMapping("/c/{site}/upkeep.xlsx")
    ResponseEntity<byte[]> sheet(Viewer viewer, Community community, Locale locale) {
        AssetKeepers.requireReader(viewer, community.id());
        var headings = Stream.of("asset", "where", "origin", "due", "state", "done", "order", "because")
                .map(column -> words.getMessage("asset.care.column." + column, null, locale))
                .toList();
        var since = today(community).minusYears(1);
        var rows = Stream.concat(
                        cares.onTheirWay(community.id()).stream(), cares.past(community.id(), since, 20_000).stream())
                .map(care -> Arrays.<@Nullable Object>asList(
                        care.asset(),
                        care.where(),
                        words.getMessage("asset.care.origin." + care.origin(), null, locale),
                        care.dueOn(),
                        words.getMessage(care.state().key(), null, locale),
                        care.doneOn(),
                        care.order(),
                        care.decision() == null ? care.because() : care.decision()))
                .toList();
        return TakeAway.workbook(
                "upkeep-" + community.code(),
                PlainSheet.of(words.getMessage("asset.menu.upkeep", null, locale), headings, rows));
    }

    @PostMapping("/c/{site}/upkeep/{care}/acceptance")
    String accept(
            Viewer viewer,
            Community community,
            @PathVariable long care,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var proposed = proposed(viewer, community, care);
        var today = today(community);
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusDays(FARTHEST))) {
            return again(viewer, community, "asset.care.fault.day", response, model);
        }
        var done = plan.accept(community.id(), proposed.id(), dueOn, shortened(words), Actor.of(viewer));
        return decided(community, done, "asset.care.accepted", after);
    }

    @PostMapping("/c/{site}/upkeep/{care}/refusal")
    String decline(
            Viewer viewer,
            Community community,
            @PathVariable long care,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes after,
            Model model) {
        var proposed = proposed(viewer, community, care);
        if (reason.isBlank()) {
            return again(viewer, community, "asset.care.fault.reason", response, model);
        }
        var done = plan.decline(proposed, shortened(reason), Actor.of(viewer));
        return decided(community, done, "asset.care.declined", after);
    }

    private static String decided(Community community, boolean done, String told, RedirectAttributes after) {
        after.addFlashAttribute(done ? "toast" : "refusal", done ? told : "asset.care.decided");
        return "redirect:/c/" + community.code() + "/upkeep";
    }

    private String again(Viewer viewer, Community community, String fault, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.of(viewer, community, new CarePlanQuery(null), fault));
        return "asset/upkeep";
    }

    private Care proposed(Viewer viewer, Community community, long id) {
        AssetKeepers.requirePlanner(viewer, community.id());
        return cares.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today(Community community) {
        return LocalDate.ofInstant(clock.instant(), community.zone());
    }

    private static String shortened(String words) {
        var inner = words.strip();
        return inner.length() > LONGEST_REASON ? inner.substring(0, LONGEST_REASON) : inner;
    }
}
