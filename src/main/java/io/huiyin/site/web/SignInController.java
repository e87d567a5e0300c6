package io.huiyin.site.web;

import io.huiyin.site.Languages;
import io.huiyin.site.Visits;
import io.huiyin.site.Words;
import io.huiyin.site.security.SignIn;
import io.huiyin.staff.Accounts;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
@RequestMapping("/sign-in")
class SignInController {
    private static final String VIEW = "view";

    private final SignIn door;
    private final Accounts accounts;
    private final Languages languages;
    private final Words words;
    private final AtTheDoor offers;

    SignInController(SignIn door, Accounts accounts, Languages languages, Words words, AtTheDoor offers) {
        this.door = door;
        this.accounts = accounts;
        this.languages = languages;
        this.words = words;
        this.offers = offers;
    }

    /** With {@code lang} the page comes back in that language, which is kept with the account after signing in. */
    @GetMapping
    String page(
            SignInForm form,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String ended,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (Visits.viewer(request).isPresent()) {
            return "redirect:" + LocalAddress.of(form.to());
        }
        if (form.lang() != null) {
            languages.setLocale(request, response, Languages.spoken(form.lang()));
        }
        model.addAttribute(VIEW, form.view(null, offers));
        model.addAttribute("signedOut", out != null);
        model.addAttribute("ended", ended != null);
        return "site/signIn";
    }

    @PostMapping
    String signIn(
            SignInForm form, Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return switch (door.attempt(form.typedLogin(), form.typedPassword(), request, response)) {
            case SignIn.Result.Welcome(var member) -> {
                speak(member, form, request, response);
                yield "redirect:" + LocalAddress.of(form.to());
            }
            case SignIn.Result.CodeWanted(var member) -> {
                speak(member, form, request, response);
                yield SecondStepController.next(false, form.to());
            }
            case SignIn.Result.FactorWanted(var member) -> {
                speak(member, form, request, response);
                yield SecondStepController.next(true, form.to());
            }
            case SignIn.Result.Refused() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again(model, form.view(words.text(locale, "site.signIn.refused"), offers));
            }
            case SignIn.Result.Wait(var left) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
                var problem = words.text(locale, "site.signIn.wait", words.duration(locale, left.plusMillis(999)));
                yield again(model, form.view(problem, offers));
            }
        };
    }

    private static String again(Model model, SignInView view) {
        model.addAttribute(VIEW, view);
        model.addAttribute("signedOut", false);
        model.addAttribute("ended", false);
        return "site/signIn";
    }

    private void speak(StaffMember member, SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var chosen = form.lang();
        if (chosen == null || chosen.isBlank()) {
            languages.setLocale(request, response, member.locale());
        } else {
            accounts.speak(member.id(), Languages.spoken(chosen));
            languages.setLocale(request, response, Languages.spoken(chosen));
        }
    }
}
