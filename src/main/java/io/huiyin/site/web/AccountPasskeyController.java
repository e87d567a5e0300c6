package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.site.security.OwnPasskeys;
import io.huiyin.site.security.OwnPasskeys.Made;
import io.huiyin.site.security.PasskeyDoor;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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

/** Adding a passkey to one's own account: first who it is, then the device. */
@Controller
@RequestMapping("/account/second-factor/passkeys")
class AccountPasskeyController {
    private final OwnFactor own;
    private final OwnPasskeys passkeys;
    private final PasskeyDoor door;
    private final StaffMembers staff;
    private final Words words;

    AccountPasskeyController(OwnFactor own, OwnPasskeys passkeys, PasskeyDoor door, StaffMembers staff, Words words) {
        this.own = own;
        this.passkeys = passkeys;
        this.door = door;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping("/new")
    String proof(Viewer viewer, Model model) {
        model.addAttribute("view", own.view(staff.get(viewer.staffId()), Map.of()));
        return "site/passkeyProof";
    }

    /** Whoever has proved to be himself is handed the question that makes a passkey. */
    @PostMapping("/new")
    String proved(
            Viewer viewer,
            ProofForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = staff.get(viewer.staffId());
        var faults = own.faults(member, form, request.getRemoteAddr());
        var making = faults.isEmpty() ? door.making(member).orElse(null) : null;
        if (making == null) {
            return again(member, faults, locale, response, model);
        }
        var name = words.text(
                locale,
                "signin.passkey.numbered",
                own.view(member, Map.of()).passkeys().size() + 1);
        model.addAttribute("view", new PasskeyMakingView(making, name, OwnPasskeys.LONGEST_NAME));
        return "site/passkeyNew";
    }

    @PostMapping
    String made(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = staff.get(viewer.staffId());
        return switch (passkeys.add(member, name(name, locale), passkey)) {
            case Made.Refused(var why) ->
                again(member, Map.of("passkey", "signin.passkey." + why), locale, response, model);
            case Made.Added added
            when added.codes().isEmpty() -> {
                told.addFlashAttribute("toast", "signin.passkey.added");
                yield "redirect:/account/second-factor";
            }
            case Made.Added added -> {
                model.addAttribute("codes", added.codes());
                yield "site/factorCodes";
            }
        };
    }

    /** A name that is too long is cut: the device has made the passkey already. */
    private String name(String typed, Locale locale) {
        var name = typed.strip();
        return name.isEmpty()
                ? words.text(locale, "signin.passkey")
                : name.substring(0, Math.min(name.length(), OwnPasskeys.LONGEST_NAME));
    }

    private String again(
            StaffMember member, Map<String, String> faults, Locale locale, HttpServletResponse response, Model model) {
        var spoken = new HashMap<>(faults);
        spoken.replaceAll((field, key) -> words.text(locale, key));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", own.view(member, spoken));
        return "site/passkeyProof";
    }
}
