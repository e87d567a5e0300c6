package io.huiyin.desk.text;

import io.huiyin.api.ReasonWords;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.message.QuietHours;
import io.huiyin.message.text.TextRule;
import io.huiyin.message.text.TextRules;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The site's rule for texts: read by all who see them, set by the manager and the head of the site. */
@Controller
@RequestMapping("/c/{site}/texts/rule")
class TextRuleController {
    private static final Set<Post> SETTERS = Set.of(Post.CUSTOMER_SERVICE_MANAGER, Post.SITE_HEAD);
    private static final int UNREADABLE = -1;
    private final TextRules rules;
    private final ReasonWords words;
    private final Clock clock;

    TextRuleController(TextRules rules, ReasonWords words, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, Community community) {
        Receivers.require(viewer, community.id());
        var present = rules.inForce(community.id(), clock.instant());
        return shown(viewer, community, entered(present), Map.of(), HttpStatus.OK);
    }

    private static Map<String, String> entered(TextRule rule) {
        return Map.of(
                "perDay", String.valueOf(rule.perDay()),
                "reminders", String.valueOf(rule.reminders()),
                "remindAfterMinutes", String.valueOf(rule.remindAfterMinutes()),
                "quietFrom", rule.quiet().from().toString(),
                "quietUntil", rule.quiet().until().toString());
    }

    @PostMapping
    ModelAndView set(
            Viewer viewer,
            Community community,
            @RequestParam Map<String, String> entered,
            RedirectAttributes after,
            Locale locale) {
        if (!sets(viewer, community)) {
            throw new AccessDeniedException("not a post that sets the rule for texts");
        }
        try {
            var reason = entered.getOrDefault("reason", "").strip();
            rules.set(community.id(), rule(entered, reason), reason, Actor.of(viewer));
            after.addFlashAttribute("toast", "desk-text.rule.kept");
            return new ModelAndView("redirect:/c/" + community.code() + "/texts/rule");
        } catch (ActIncomplete incomplete) {
            var faults = words.byField(incomplete.faults(), locale);
            return shown(viewer, community, entered, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static TextRule rule(Map<String, String> entered, String reason) {
        Fields.of()
                .that("quietFrom", readable(entered, "quietFrom"), "desk-text.rule.time")
                .that("quietUntil", readable(entered, "quietUntil"), "desk-text.rule.time")
                .text("reason", reason, 200)
                .check();
        return new TextRule(
                number(entered, "perDay"),
                number(entered, "reminders"),
                number(entered, "remindAfterMinutes"),
                new QuietHours(time(entered, "quietFrom"), time(entered, "quietUntil")),
                null);
    }

    private static boolean readable(Map<String, String> entered, String field) {
        return entered.getOrDefault(field, "").strip().matches("([01][0-9]|2[0-3]):[0-5][0-9]");
    }

    private static LocalTime time(Map<String, String> entered, String field) {
        return LocalTime.parse(entered.getOrDefault(field, "").strip());
    }

    private static int number(Map<String, String> entered, String field) {
        var typed = entered.getOrDefault(field, "").strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : UNREADABLE;
    }

    private static boolean sets(Viewer viewer, Community community) {
        return viewer.posts(community.id()).stream().anyMatch(SETTERS::contains);
    }

    private ModelAndView shown(
            Viewer viewer,
            Community community,
            Map<String, String> entered,
            Map<String, String> faults,
            HttpStatus status) {
        var view = new RuleView(
                rules.inForce(community.id(), clock.instant()),
                rules.history(community.id()),
                entered,
                faults,
                sets(viewer, community));
        return new ModelAndView("desk/text/rule", Map.of("view", view), status);
    }
}
