package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: on, off, another telephone, new recovery codes; each with the password and a code or passkey. */
@Controller
@RequestMapping("/account/second-factor")
class AccountFactorController {
    private static final String BACK = "/account/second-factor";

    private final OwnFactor own;
    private final StaffMembers staff;
    private final Words words;

    AccountFactorController(OwnFactor own, StaffMembers staff, Words words) {
        this.own = own;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        model.addAttribute("view", own.view(member(viewer), Map.of()));
        return "site/factor";
    }

    @GetMapping("/setup")
    String setup(Viewer viewer, Model model) {
        model.addAttribute("view", own.offered(member(viewer), Map.of()));
        return "site/factorSetup";
    }

    @PostMapping("/setup")
    String confirm(
            Viewer viewer,
            ProofForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = member(viewer);
        var faults = faults(member, form, request, locale);
        var codes = faults.isEmpty() ? own.setUp(member, form.typedFresh()) : List.<String>of();
        if (faults.isEmpty() && codes.isEmpty()) {
            faults.put("fresh", words.text(locale, "signin.code.wrong"));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", own.offered(member, faults));
            return "site/factorSetup";
        }
        return shown(codes, model);
    }

    @PostMapping("/codes")
    String renew(
            Viewer viewer,
            ProofForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = member(viewer);
        mustBe(own.guarded(member));
        var faults = faults(member, form, request, locale);
        return faults.isEmpty() ? shown(own.renewCodes(member), model) : again(member, faults, response, model);
    }

    @PostMapping("/removal")
    String remove(
            Viewer viewer,
            ProofForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = member(viewer);
        mustBe(own.inUse(member));
        if (!own.view(member, Map.of()).mayGo()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var faults = faults(member, form, request, locale);
        if (!faults.isEmpty()) {
            return again(member, faults, response, model);
        }
        own.removeAuthenticator(member);
        told.addFlashAttribute("toast", "signin.factor.removed");
        return "redirect:" + BACK;
    }

    private Map<String, String> faults(StaffMember member, ProofForm form, HttpServletRequest request, Locale locale) {
        var faults = new HashMap<>(own.faults(member, form, request.getRemoteAddr()));
        faults.replaceAll((field, key) -> words.text(locale, key));
        return faults;
    }

    private String again(StaffMember member, Map<String, String> faults, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", own.view(member, faults));
        return "site/factor";
    }

    private static String shown(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return "site/factorCodes";
    }

    private static void mustBe(boolean there) {
        if (!there) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    private StaffMember member(Viewer viewer) {
        return staff.get(viewer.staffId());
    }
}
