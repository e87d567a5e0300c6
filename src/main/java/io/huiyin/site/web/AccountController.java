package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.site.security.OwnProof;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.PasswordRule;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, and a new password. */
@Controller
@RequestMapping("/account")
class AccountController {
    private final Accounts accounts;
    private final StaffMembers staff;
    private final OwnProof proof;
    private final Organisations organisations;
    private final Words words;

    AccountController(Accounts accounts, StaffMembers staff, OwnProof proof, Organisations organisations, Words words) {
        this.accounts = accounts;
        this.staff = staff;
        this.proof = proof;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping
    String page(Viewer viewer, Model model) {
        model.addAttribute("view", AccountView.of(staff.get(viewer.staffId())));
        return "site/account";
    }

    /** The new password ends every other session of the account. */
    @PostMapping("/password")
    String password(
            Viewer viewer,
            PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = staff.get(viewer.staffId());
        var view = check(member, form, request, locale);
        if (view.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view);
            return "site/account";
        }
        accounts.changePassword(
                member.id(), form.typedFresh(), request.getSession().getId());
        told.addFlashAttribute("toast", "site.account.passwordChanged");
        return "redirect:/account";
    }

    private AccountView check(StaffMember member, PasswordForm form, HttpServletRequest request, Locale locale) {
        var unknown = proof.passwordFault(member, form.typedOld(), request.getRemoteAddr());
        var fault = PasswordRule.fault(form.typedFresh(), ownNames(member));
        boolean same = form.typedFresh().equals(form.typedAgain());
        return new AccountView(
                member,
                unknown.map(key -> words.text(locale, key)).orElse(null),
                fault.map(key -> words.text(locale, key)).orElse(null),
                same ? null : words.text(locale, "site.account.notSame"));
    }

    /** The login, and the names of the company and its sites. */
    private List<String> ownNames(StaffMember member) {
        var company = organisations.all().stream()
                .filter(place -> place.kind() != Organisation.Kind.DEPARTMENT)
                .map(Organisation::name);
        return Stream.concat(Stream.of(member.login()), company).toList();
    }
}
