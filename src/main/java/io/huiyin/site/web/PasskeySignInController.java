package io.huiyin.site.web;

import io.huiyin.site.Languages;
import io.huiyin.site.Visits;
import io.huiyin.site.Words;
import io.huiyin.site.security.PasskeyDoor;
import io.huiyin.site.security.PasskeyStep;
import io.huiyin.site.security.SignIn;
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
import org.springframework.web.server.ResponseStatusException;

/** Signing in with a passkey instead of password and code. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {
    private final PasskeyStep step;
    private final PasskeyDoor door;
    private final Languages languages;
    private final Words words;

    PasskeySignInController(PasskeyStep step, PasskeyDoor door, Languages languages, Words words) {
        this.step = step;
        this.door = door;
        this.languages = languages;
        this.words = words;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String to, HttpServletRequest request, Model model) {
        return Visits.viewer(request).isPresent() ? "redirect:" + LocalAddress.of(to) : asked(to, null, model);
    }

    @PostMapping
    String answer(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return switch (step.signIn(passkey, request, response)) {
            case PasskeyStep.Result.Known(SignIn.Result.Welcome(var member)) -> {
                languages.setLocale(request, response, member.locale());
                yield "redirect:" + LocalAddress.of(to);
            }
            case PasskeyStep.Result.Known _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case PasskeyStep.Result.Refused(var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(to, words.text(locale, key), model);
            }
            case PasskeyStep.Result.Wait(var wait) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(wait.left().toSeconds() + 1));
                yield asked(to, words.text(locale, "signin.tooMany"), model);
            }
        };
    }

    private String asked(@Nullable String to, @Nullable String problem, Model model) {
        var view = new SecondStepView(
                "", LocalAddress.of(to), false, door.askingAnybody().orElse(null), false, problem);
        model.addAttribute("view", view);
        return "site/passkeyDoor";
    }
}
