package io.huiyin.asset.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.UpkeepRule;
import io.huiyin.asset.UpkeepRules;
import io.huiyin.estate.Community;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the site reckons with in upkeep: read by all who read of assets, set by who decides about the plan. */
@Controller
@RequestMapping("/c/{site}/upkeep/rule")
class RuleController {
    private static final int UNREADABLE = -1;
    private final UpkeepRules rules;
    private final ReasonWords words;
    private final Clock clock;

    RuleController(UpkeepRules rules, ReasonWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String page(Viewer viewer, Community community, Model model) {
        AssetKeepers.requireReader(viewer, community.id());
        var present = rules.inForce(community.id(), clock.instant());
        return page(viewer, community, entered(present), Map.of(), model);
    }

    private static Map<String, String> entered(UpkeepRule rule) {
        return Map.of(
                "frequentFaults", String.valueOf(rule.frequentFaults()),
                "frequentDays", String.valueOf(rule.frequentDays()),
                "leadDays", String.valueOf(rule.leadDays()),
                "hourly", rule.hourly().toPlainString());
    }

    @PostMapping
    String set(
            Viewer viewer,
            Community community,
            @RequestParam Map<String, String> entered,
            HttpServletResponse response,
            RedirectAttributes after,
            Locale locale,
            Model model) {
        AssetKeepers.requirePlanner(viewer, community.id());
        try {
            var reason = entered.getOrDefault("reason", "").strip();
            var rule = rule(entered, reason);
            rules.set(community.id(), rule, reason, Actor.of(viewer));
            after.addFlashAttribute("toast", "asset.rule.kept");
            return "redirect:/c/" + community.code() + "/upkeep/rule";
        } catch (ActIncomplete incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(viewer, community, entered, words.byField(incomplete.faults(), locale), model);
        }
    }

    private static UpkeepRule rule(Map<String, String> entered, String reason) {
        var rule = new UpkeepRule(
                number(entered, "frequentFaults"),
                number(entered, "frequentDays"),
                number(entered, "leadDays"),
                money(entered.getOrDefault("hourly", "")),
                null);
        Fields.of().text("reason", reason, 200).check();
        return rule;
    }

    private static int number(Map<String, String> entered, String field) {
        var typed = entered.getOrDefault(field, "").strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : UNREADABLE;
    }

    private static BigDecimal money(String typed) {
        return typed.strip().matches("\\d{1,7}(\\.\\d{1,2})?")
                ? new BigDecimal(typed.strip())
                : BigDecimal.valueOf(UNREADABLE);
    }

    private String page(
            Viewer viewer, Community community, Map<String, String> entered, Map<String, String> faults, Model model) {
        model.addAttribute(
                "view",
                new RuleView(
                        rules.inForce(community.id(), clock.instant()),
                        rules.history(community.id()),
                        entered,
                        faults,
                        AssetKeepers.plans(viewer, community.id())));
        return "asset/rule";
    }
}
