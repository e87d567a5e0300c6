package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.PasswordRule;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
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
    private final Words words;

    AccountController(Accounts accounts, StaffMembers staff, Words words) {
        this.accounts = accounts;
        this.staff = staff;
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
            HttpSession session,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes told,
            Model model) {
        var member = staff.get(viewer.staffId());
        var view = check(member, form, locale);
        if (view.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view);
            return "site/account";
        }
        accounts.changePassword(member.id(), form.typedFresh(), session.getId());
        told.addFlashAttribute("toast", "site.account.passwordChanged");
        return "redirect:/account";
    }

    private AccountView check(StaffMember member, PasswordForm form, Locale locale) {
        boolean known = accounts.verify(member.login(), form.typedOld()).isPresent();
        var fault = PasswordRule.fault(form.typedFresh(), member.login());
        boolean same = form.typedFresh().equals(form.typedAgain());
        return new AccountView(
                member,
                known ? null : words.text(locale, "site.account.oldWrong"),
                fault.map(key -> words.text(locale, key)).orElse(null),
                same ? null : words.text(locale, "site.account.notSame"));
    }
}
