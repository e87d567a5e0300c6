package io.huiyin.staff.web;

import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.factor.FactorRules;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The company's rule of who must have a second factor; an administrator above the sites decides. */
@Controller
@RequestMapping("/second-factor-rule")
class FactorRuleController {
    private static final int LONGEST_REASON = 200;

    private final FactorRules rules;

    FactorRuleController(FactorRules rules) {
        this.rules = rules;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        mayDecide(viewer);
        model.addAttribute(
                "view", new FactorRuleView(rules.inForce(), rules.inForce().posts(), null));
        return "staff/factorRule";
    }

    /** Whoever must have a second factor from now on and has none, is signed out and led to set one up. */
    @PostMapping
    String decide(
            Viewer viewer,
            @RequestParam(required = false) @Nullable List<Post> posts,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        mayDecide(viewer);
        Set<Post> chosen = EnumSet.noneOf(Post.class);
        if (posts != null) {
            posts.stream().filter(Objects::nonNull).forEach(chosen::add);
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new FactorRuleView(rules.inForce(), chosen, "staff.error.factorReason"));
            return "staff/factorRule";
        }
        rules.decide(chosen, viewer.staffId(), why);
        told.addFlashAttribute("toast", "staff.told.saved");
        return "redirect:/second-factor-rule";
    }

    private static void mayDecide(Viewer viewer) {
        if (!viewer.aboveSites().contains(Post.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
