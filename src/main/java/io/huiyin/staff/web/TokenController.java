package io.huiyin.staff.web;

import io.huiyin.staff.Administration;
import io.huiyin.staff.ApiToken;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of programs: made here, shown once, revoked here. */
@Controller
@RequestMapping("/tokens")
class TokenController {
    private static final Set<Integer> DAYS = Set.of(30, 90, 365);
    private static final int LONGEST_NAME = 60;

    private final ApiTokens tokens;
    private final Administration administration;
    private final Clock clock;

    TokenController(ApiTokens tokens, Administration administration, Clock clock) {
        this.tokens = tokens;
        this.administration = administration;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("view", view(staff(viewer), "", null));
        return "staff/tokens";
    }

    @PostMapping
    String create(
            Viewer viewer,
            @RequestParam String name,
            @RequestParam long staff,
            @RequestParam int days,
            Model model,
            HttpServletResponse response,
            RedirectAttributes shownOnce) {
        var members = staff(viewer);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(members, name, "staff.error.tokenName"));
            return "staff/tokens";
        }
        if (!DAYS.contains(days) || members.stream().noneMatch(member -> member.id() == staff && member.active())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var expires = clock.instant().plus(Duration.ofDays(days));
        shownOnce.addFlashAttribute("secret", tokens.create(name.strip(), staff, viewer.staffId(), expires));
        return "redirect:/tokens";
    }

    @PostMapping("/{id}/revocation")
    String revoke(Viewer viewer, @PathVariable long id, RedirectAttributes told) {
        var members = staff(viewer);
        var token = tokens.find(id)
                .filter(known -> members.stream().anyMatch(member -> member.id() == known.staffId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        tokens.revoke(token.id(), viewer.staffId());
        told.addFlashAttribute("toast", "staff.told.revoked");
        return "redirect:/tokens";
    }

    private TokensView view(List<StaffMember> members, String name, @Nullable String fault) {
        var rows = tokens.of(members.stream().map(StaffMember::id).toList()).stream()
                .map(token -> new TokensView.TokenRow(token, state(token)))
                .toList();
        return new TokensView(rows, members.stream().filter(StaffMember::active).toList(), name, fault);
    }

    private TokensView.State state(ApiToken token) {
        if (token.revokedAt() != null) {
            return TokensView.State.REVOKED;
        }
        return token.valid(clock.instant()) ? TokensView.State.VALID : TokensView.State.EXPIRED;
    }

    private List<StaffMember> staff(Viewer viewer) {
        var members = administration.staff(viewer);
        if (members.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return members;
    }
}
