package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.site.security.CodeCheck;
import io.huiyin.site.security.SecondStep;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The second step of signing in: a code of the authenticator, or setting one up where the post asks for it. */
@Controller
@RequestMapping("/sign-in/second-factor")
class SecondStepController {
    private static final String SETUP = "/sign-in/second-factor/setup";

    private final SecondStep door;
    private final SecondFactors factors;
    private final Words words;

    SecondStepController(SecondStep door, SecondFactors factors, Words words) {
        this.door = door;
        this.factors = factors;
        this.words = words;
    }

    /** Where the second step goes on for somebody whose password was right. */
    static String next(boolean setup, @Nullable String to) {
        return "redirect:" + (setup ? SETUP : "/sign-in/second-factor") + "?to=" + encoded(to);
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String to, HttpServletRequest request, Model model) {
        var member = door.waiting(request);
        if (member.isEmpty()) {
            return again(to);
        }
        if (!door.hasFactor(member.get())) {
            return next(true, to);
        }
        return asked(member.get(), to, null, model);
    }

    @PostMapping
    String answer(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = door.waiting(request).filter(door::hasFactor).orElse(null);
        if (member == null) {
            return again(to);
        }
        return switch (door.answer(member, code, request, response)) {
            case CodeCheck.Result.Right _ -> "redirect:" + LocalAddress.of(to);
            case CodeCheck.Result.Wrong _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(member, to, words.text(locale, "signin.code.wrong"), model);
            }
            case CodeCheck.Result.Wait(var left) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
                var wait = words.text(locale, "site.signIn.wait", words.duration(locale, left.plusMillis(999)));
                yield asked(member, to, wait, model);
            }
        };
    }

    @GetMapping("/setup")
    String setup(@RequestParam(required = false) @Nullable String to, HttpServletRequest request, Model model) {
        return door.waiting(request)
                .map(member -> door.hasFactor(member) ? next(false, to) : offered(member, to, Map.of(), model))
                .orElseGet(() -> again(to));
    }

    @PostMapping("/setup")
    String confirm(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = door.waiting(request).orElse(null);
        if (member == null || door.hasFactor(member)) {
            return again(to);
        }
        var codes = door.setUp(member, fresh, request, response);
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return offered(member, to, Map.of("fresh", words.text(locale, "signin.code.wrong")), model);
        }
        model.addAttribute("codes", codes.get());
        model.addAttribute("to", LocalAddress.of(to));
        return "site/doorCodes";
    }

    private static String asked(StaffMember member, @Nullable String to, @Nullable String problem, Model model) {
        model.addAttribute("view", new SecondStepView(member.name(), LocalAddress.of(to), problem));
        return "site/secondStep";
    }

    private String offered(StaffMember member, @Nullable String to, Map<String, String> faults, Model model) {
        var secret = factors.offer(member.id());
        model.addAttribute("view", FactorSetupView.of(member, secret, LocalAddress.of(to), false, faults));
        return "site/doorSetup";
    }

    private static String again(@Nullable String to) {
        return "redirect:/sign-in?to=" + encoded(to);
    }

    private static String encoded(@Nullable String to) {
        return UriUtils.encode(LocalAddress.of(to), StandardCharsets.UTF_8);
    }
}
