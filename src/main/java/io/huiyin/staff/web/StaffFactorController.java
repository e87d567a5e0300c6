package io.huiyin.staff.web;

import io.huiyin.staff.AccountEvent;
import io.huiyin.staff.AccountEvents;
import io.huiyin.staff.Sessions;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.factor.SecondFactors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator takes away the second factor of somebody who lost it, and says why; nobody takes away his own here. */
@Controller
class StaffFactorController {
    private static final int LONGEST_REASON = 200;

    private final StaffMemberPages pages;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AccountEvents events;
    private final TransactionTemplate transaction;

    StaffFactorController(
            StaffMemberPages pages,
            SecondFactors factors,
            Sessions sessions,
            AccountEvents events,
            TransactionTemplate transaction) {
        this.pages = pages;
        this.factors = factors;
        this.sessions = sessions;
        this.events = events;
        this.transaction = transaction;
    }

    @PostMapping("/staff/{id}/second-factor/reset")
    String reset(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        var member = pages.member(viewer, id);
        if (id == viewer.staffId()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.view(viewer, id, Map.of("reason", "staff.error.factorReason")));
            return "staff/member";
        }
        transaction.executeWithoutResult(_ -> taken(member.id(), viewer.staffId(), why));
        told.addFlashAttribute("toast", "staff.told.factorReset");
        return "redirect:/staff/" + id;
    }

    private void taken(long id, long by, String why) {
        if (factors.remove(id)) {
            events.note(id, AccountEvent.Kind.SECOND_FACTOR_RESET, by, why);
            sessions.end(id, null);
        }
    }
}
