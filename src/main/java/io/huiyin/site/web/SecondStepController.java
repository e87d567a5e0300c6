package io.huiyin.site.web;

import io.huiyin.site.Words;
import io.huiyin.site.security.CodeCheck;
import io.huiyin.site.security.OwnPasskeys;
import io.huiyin.site.security.PasskeyDoor;
import io.huiyin.site.security.PasskeyStep;
import io.huiyin.site.security.SecondStep;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.SecondFactors;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/** The second step of signing in: a passkey or a code, or setting one up where the post asks for it. */
@Controller
@RequestMapping("/sign-in/second-factor")
class SecondStepController {
    private static final String SETUP = "/sign-in/second-factor/setup";

    private final SecondStep door;
    private final PasskeyStep passkeys;
    private final PasskeyDoor asking;
    private final SecondFactors factors;
    private final Words words;

    SecondStepController(
            SecondStep door, PasskeyStep passkeys, PasskeyDoor asking, SecondFactors factors, Words words) {
        this.door = door;
        this.passkeys = passkeys;
        this.asking = asking;
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
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = door.waiting(request).filter(door::hasFactor).orElse(null);
        if (member == null) {
            return again(to);
        }
        var result = passkey.isEmpty()
                ? door.answer(member, code, request, response)
                : passkeys.answer(member, passkey, request, response);
        return switch (result) {
            case CodeCheck.Result.Right _ -> "redirect:" + LocalAddress.of(to);
            case CodeCheck.Result.Wrong(var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield asked(member, to, words.text(locale, key), model);
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
            @RequestParam(defaultValue = "") String passkey,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var member = door.waiting(request).orElse(null);
        if (member == null || door.hasFactor(member)) {
            return again(to);
        }
        if (!passkey.isEmpty()) {
            var name = words.text(locale, "signin.passkey");
            return switch (passkeys.setUp(member, name, passkey, request, response)) {
                case OwnPasskeys.Made.Added added -> shown(added.codes(), to, model);
                case OwnPasskeys.Made.Refused(var why) ->
                    refused(member, to, words.text(locale, "signin.passkey." + why), response, model);
            };
        }
        return door.setUp(member, fresh, request, response)
                .map(codes -> shown(codes, to, model))
                .orElseGet(() -> refused(member, to, words.text(locale, "signin.code.wrong"), response, model));
    }

    private static String shown(List<String> codes, @Nullable String to, Model model) {
        model.addAttribute("codes", codes);
        model.addAttribute("to", LocalAddress.of(to));
        return "site/doorCodes";
    }

    private String refused(
            StaffMember member, @Nullable String to, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return offered(member, to, Map.of("fresh", problem), model);
    }

    private String asked(StaffMember member, @Nullable String to, @Nullable String problem, Model model) {
        boolean authenticator = factors.of(member.id()).isPresent();
        var passkey = asking.asking(member, Purpose.SECOND_STEP).orElse(null);
        boolean elsewhere = passkey == null && door.hasPasskey(member);
        model.addAttribute(
                "view",
                new SecondStepView(member.name(), LocalAddress.of(to), authenticator, passkey, elsewhere, problem));
        return "site/secondStep";
    }

    private String offered(StaffMember member, @Nullable String to, Map<String, String> faults, Model model) {
        var proof = new ProofView(member.login(), false, false, null, faults);
        var passkey = asking.making(member).orElse(null);
        model.addAttribute(
                "view", FactorSetupView.of(proof, factors.offer(member.id()), LocalAddress.of(to), false, passkey));
        return "site/doorSetup";
    }

    private static String again(@Nullable String to) {
        return "redirect:/sign-in?to=" + encoded(to);
    }

    private static String encoded(@Nullable String to) {
        return UriUtils.encode(LocalAddress.of(to), StandardCharsets.UTF_8);
    }
}
