package io.huiyin.staff.web;

import io.huiyin.staff.Accounts;
import io.huiyin.staff.Administration;
import io.huiyin.staff.FirstPasswords;
import io.huiyin.staff.Post;
import io.huiyin.staff.PostDesk;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** One of the staff: particulars, posts, password, leaving and coming back. */
@Controller
@RequestMapping("/staff/{id}")
class StaffMemberController {
    private static final String TOAST = "toast";

    private final StaffMemberPages pages;
    private final Administration administration;
    private final PostDesk posts;
    private final Accounts accounts;
    private final FirstPasswords passwords;

    StaffMemberController(
            StaffMemberPages pages,
            Administration administration,
            PostDesk posts,
            Accounts accounts,
            FirstPasswords passwords) {
        this.pages = pages;
        this.administration = administration;
        this.posts = posts;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("view", pages.view(viewer, id, Map.of()));
        return "staff/member";
    }

    @PostMapping
    String amend(
            Viewer viewer,
            @PathVariable long id,
            StaffForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes told) {
        var member = pages.member(viewer, id);
        var faults = form.particularFaults();
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.view(viewer, id, faults));
            return "staff/member";
        }
        accounts.amend(member.id(), form.newcomer());
        told.addFlashAttribute(TOAST, "staff.told.saved");
        return back(id);
    }

    @PostMapping("/appointments")
    String appoint(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam long organisation,
            @RequestParam Post post,
            RedirectAttributes told) {
        var member = pages.member(viewer, id);
        var where = administration.organisations(viewer).stream()
                .filter(known -> known.id() == organisation)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        posts.appoint(member.id(), post, where);
        told.addFlashAttribute(TOAST, "staff.told.appointed");
        return back(id);
    }

    @PostMapping("/appointments/{appointment}/end")
    String end(Viewer viewer, @PathVariable long id, @PathVariable long appointment, RedirectAttributes told) {
        var member = pages.member(viewer, id);
        pages.held(appointment).filter(held -> held.staffId() == member.id()).ifPresent(posts::end);
        told.addFlashAttribute(TOAST, "staff.told.ended");
        return back(id);
    }

    @PostMapping("/password")
    String password(Viewer viewer, @PathVariable long id, RedirectAttributes shownOnce) {
        var password = passwords.next();
        accounts.changePassword(pages.member(viewer, id).id(), password, null);
        shownOnce.addFlashAttribute("password", password);
        return back(id);
    }

    /** Nobody locks himself out. */
    @PostMapping("/leaving")
    String leave(Viewer viewer, @PathVariable long id, RedirectAttributes told) {
        if (id == viewer.staffId()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        accounts.leave(pages.member(viewer, id).id());
        told.addFlashAttribute(TOAST, "staff.told.left");
        return back(id);
    }

    @PostMapping("/return")
    String comeBack(Viewer viewer, @PathVariable long id, RedirectAttributes told) {
        accounts.comeBack(pages.member(viewer, id).id());
        told.addFlashAttribute(TOAST, "staff.told.returned");
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/staff/" + id;
    }
}
