package io.huiyin.staff.web;

import io.huiyin.estate.Community;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The duty roster of a community. */
@Controller
@RequestMapping("/c/{site}/duty")
class DutyController {
    private final DutyWeek week;
    private final DutyRoster roster;
    private final StaffMembers staff;
    private final TransactionTemplate transaction;

    DutyController(DutyWeek week, DutyRoster roster, StaffMembers staff, TransactionTemplate transaction) {
        this.week = week;
        this.roster = roster;
        this.staff = staff;
        this.transaction = transaction;
    }

    @GetMapping
    String page(
            Viewer viewer,
            Community community,
            @RequestParam(name = "week", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate inWeek,
            Model model) {
        var shown = inWeek != null && DutyForm.possible(inWeek) ? inWeek : null;
        model.addAttribute("view", week.of(viewer, community, shown, null));
        return "staff/duty";
    }

    @PostMapping
    String add(
            Viewer viewer,
            Community community,
            DutyForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        mustEdit(viewer, community);
        var fault = added(community, form);
        if (fault != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", week.of(viewer, community, form.date().orElse(null), fault));
            return "staff/duty";
        }
        told.addFlashAttribute("toast", "staff.told.onDuty");
        return "redirect:/c/" + community.code() + "/duty?week=" + form.day();
    }

    @PostMapping("/{shift}/removal")
    String remove(
            Viewer viewer,
            Community community,
            @PathVariable long shift,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            RedirectAttributes told) {
        mustEdit(viewer, community);
        if (!roster.remove(community.id(), shift)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        told.addFlashAttribute("toast", "staff.told.offDuty");
        return "redirect:/c/" + community.code() + "/duty?week=" + week;
    }

    /** Puts all days on the roster or none; returns the key of what is wrong. */
    private @Nullable String added(Community community, DutyForm form) {
        var choice = form.choice().filter(chosen -> holds(community, chosen)).orElse(null);
        List<DutyForm.Turn> turns = form.turns(community.zone());
        if (choice == null || turns.isEmpty()) {
            return "staff.error.shift";
        }
        try {
            transaction.executeWithoutResult(_ -> turns.forEach(turn ->
                    roster.add(community.id(), choice.post(), choice.staffId(), turn.startsAt(), turn.endsAt())));
            return null;
        } catch (DataIntegrityViolationException e) {
            return "staff.error.shiftTwice";
        }
    }

    private boolean holds(Community community, DutyForm.Choice choice) {
        return staff.holding(community.id(), Set.of(choice.post())).stream()
                .map(StaffMember::id)
                .anyMatch(id -> id == choice.staffId());
    }

    private static void mustEdit(Viewer viewer, Community community) {
        if (!DutyWeek.mayEdit(viewer, community)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
