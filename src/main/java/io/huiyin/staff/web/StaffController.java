package io.huiyin.staff.web;

import static java.util.stream.Collectors.groupingBy;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.Administration;
import io.huiyin.staff.Appointment;
import io.huiyin.staff.Appointments;
import io.huiyin.staff.FirstPasswords;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff an administrator looks after, and taking somebody on. */
@Controller
@RequestMapping("/staff")
class StaffController {
    private static final int ON_A_PAGE = 50;
    private final Administration administration;
    private final Appointments appointments;
    private final Accounts accounts;
    private final FirstPasswords passwords;
    private final TransactionTemplate transaction;

    StaffController(
            Administration administration,
            Appointments appointments,
            Accounts accounts,
            FirstPasswords passwords,
            TransactionTemplate transaction) {
        this.administration = administration;
        this.appointments = appointments;
        this.accounts = accounts;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("query") StaffQuery query, Model model) {
        scope(viewer);
        var count = administration.count(viewer, query.filter());
        var pages = Math.max(1, Math.ceilDiv(count, ON_A_PAGE));
        var page = query.present(pages);
        var found = administration.staff(viewer, query.filter(), (page - 1) * ON_A_PAGE, ON_A_PAGE);
        var mayRule = viewer.aboveSites().contains(Post.ADMINISTRATOR);
        model.addAttribute("view", new StaffView(rows(found), query, count, page, pages, mayRule));
        return "staff/list";
    }

    @GetMapping("/new")
    String form(Viewer viewer, Model model) {
        model.addAttribute("view", new NewStaffView(StaffForm.EMPTY, Map.of(), scope(viewer)));
        return "staff/new";
    }

    @PostMapping
    String hire(
            Viewer viewer, StaffForm form, Model model, HttpServletResponse response, RedirectAttributes shownOnce) {
        var organisations = scope(viewer);
        var faults = new HashMap<>(form.faults());
        if (organisations.stream().noneMatch(known -> Objects.equals(known.id(), form.organisation()))) {
            faults.put("organisation", "staff.error.organisation");
        }
        if (faults.isEmpty()) {
            try {
                return "redirect:/staff/"
                        + hired(form, organisations, shownOnce).id();
            } catch (DuplicateKeyException e) {
                faults.put("login", "staff.error.loginTaken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", new NewStaffView(form, faults, organisations));
        return "staff/new";
    }

    private StaffMember hired(StaffForm form, List<Organisation> organisations, RedirectAttributes shownOnce) {
        var password = passwords.next();
        var organisation = organisations.stream()
                .filter(known -> Objects.equals(known.id(), form.organisation()))
                .findFirst()
                .orElseThrow();
        var hash = passwords.hash(password);
        var member = transaction.execute(_ -> {
            var hired = accounts.hire(form.newcomer(), hash);
            appointments.appoint(hired.id(), Objects.requireNonNull(form.post()), organisation);
            return hired;
        });
        shownOnce.addFlashAttribute("password", password);
        return Objects.requireNonNull(member);
    }

    private List<StaffRow> rows(List<StaffMember> members) {
        var held = appointments.of(members.stream().map(StaffMember::id).toList()).stream()
                .collect(groupingBy(Appointment::staffId));
        return members.stream()
                .map(member -> new StaffRow(member, held.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private List<Organisation> scope(Viewer viewer) {
        var organisations = administration.organisations(viewer);
        if (organisations.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return organisations;
    }
}
