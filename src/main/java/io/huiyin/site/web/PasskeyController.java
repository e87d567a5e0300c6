package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.site.security.OwnPasskeys;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import io.huiyin.staff.passkey.Passkey;
import io.huiyin.staff.passkey.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
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

/** One of one's own passkeys: its name, and taking it away. */
@Controller
@RequestMapping("/account/second-factor/passkeys/{id}")
class PasskeyController {
    private static final String BACK = "redirect:/account/second-factor";

    private final OwnFactor own;
    private final OwnPasskeys mine;
    private final Passkeys passkeys;
    private final StaffMembers staff;
    private final Words words;

    PasskeyController(OwnFactor own, OwnPasskeys mine, Passkeys passkeys, StaffMembers staff, Words words) {
        this.own = own;
        this.mine = mine;
        this.passkeys = passkeys;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable long id, Model model) {
        return shown(staff.get(viewer.staffId()), passkey(viewer, id), Map.of(), model);
    }

    @PostMapping("/name")
    String rename(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = staff.get(viewer.staffId());
        var passkey = passkey(viewer, id);
        var typed = name.strip();
        if (typed.isEmpty() || typed.length() > OwnPasskeys.LONGEST_NAME) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(member, passkey, Map.of("name", words.text(locale, "signin.passkey.nameFault")), model);
        }
        mine.rename(member, passkey, typed);
        told.addFlashAttribute("toast", "signin.passkey.renamed");
        return BACK;
    }

    @PostMapping("/removal")
    String remove(
            Viewer viewer,
            @PathVariable long id,
            ProofForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = staff.get(viewer.staffId());
        var passkey = passkey(viewer, id);
        if (!own.view(member, Map.of()).mayGo(passkey)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var faults = new HashMap<>(own.faults(member, form, request.getRemoteAddr()));
        faults.replaceAll((field, key) -> words.text(locale, key));
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(member, passkey, faults, model);
        }
        mine.remove(member, passkey, request.getSession().getId());
        told.addFlashAttribute("toast", "signin.passkey.removed");
        return BACK;
    }

    private String shown(StaffMember member, Passkey passkey, Map<String, String> faults, Model model) {
        model.addAttribute("view", own.view(member, faults));
        model.addAttribute("passkey", passkey);
        return "site/passkey";
    }

    private Passkey passkey(Viewer viewer, long id) {
        return passkeys.find(viewer.staffId(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
