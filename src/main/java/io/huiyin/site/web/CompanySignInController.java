package io.huiyin.site.web;

import io.huiyin.site.Languages;
import io.huiyin.site.security.CompanyDoor;
import io.huiyin.site.security.CompanySignIn;
import io.huiyin.site.security.SignIn;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** To the company's own sign-in and back. */
@Controller
@RequestMapping("/sign-in/company")
class CompanySignInController {
    private static final String TO = CompanySignInController.class.getName();

    private final CompanyDoor door;
    private final CompanySignIn company;
    private final Languages languages;

    CompanySignInController(CompanyDoor door, CompanySignIn company, Languages languages) {
        this.door = door;
        this.company = company;
        this.languages = languages;
    }

    @GetMapping
    String go(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        mustBeThere();
        var address = company.begin(request, response);
        if (address.isEmpty()) {
            return refused("signin.company.away", HttpStatus.BAD_GATEWAY, response, model);
        }
        request.getSession().setAttribute(TO, LocalAddress.of(to));
        return "redirect:" + address.get();
    }

    @GetMapping("/return")
    String comeBack(HttpServletRequest request, HttpServletResponse response, Model model) {
        mustBeThere();
        var session = request.getSession(false);
        var to = session != null && session.getAttribute(TO) instanceof String kept ? kept : "/";
        return switch (company.comeBack(request, response)) {
            case CompanySignIn.Result.Known(var next) -> on(next, to, request, response);
            case CompanySignIn.Result.Refused(var key) -> refused(key, HttpStatus.FORBIDDEN, response, model);
        };
    }

    private String on(SignIn.Result next, String to, HttpServletRequest request, HttpServletResponse response) {
        return switch (next) {
            case SignIn.Result.Welcome(var member) -> spoken(member, "redirect:" + to, request, response);
            case SignIn.Result.CodeWanted(var member) ->
                spoken(member, SecondStepController.next(false, to), request, response);
            case SignIn.Result.FactorWanted(var member) ->
                spoken(member, SecondStepController.next(true, to), request, response);
            case SignIn.Result.Refused _, SignIn.Result.Wait _ ->
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String spoken(StaffMember member, String page, HttpServletRequest request, HttpServletResponse response) {
        languages.setLocale(request, response, member.locale());
        return page;
    }

    private static String refused(String key, HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("key", key);
        return "site/companyRefused";
    }

    private void mustBeThere() {
        if (door.name().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
