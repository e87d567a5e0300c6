package io.huiyin.site.web;

import io.huiyin.site.Languages;
import io.huiyin.site.Pages;
import io.huiyin.site.Visits;
import io.huiyin.staff.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the pages look to whoever looks: their language, light or dark. */
@Controller
class LookController {
    private final Languages languages;
    private final Accounts accounts;

    LookController(Languages languages, Accounts accounts) {
        this.languages = languages;
        this.accounts = accounts;
    }

    @PostMapping("/language")
    String language(
            @RequestParam String lang,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var locale = Languages.spoken(lang);
        languages.setLocale(request, response, locale);
        Visits.viewer(request).ifPresent(viewer -> accounts.speak(viewer.staffId(), locale));
        return "redirect:" + LocalAddress.of(to);
    }

    @PostMapping("/theme")
    String theme(
            @RequestParam String theme,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Languages.remember(request, response, Pages.THEME, theme.equals("dark") ? "dark" : "light");
        return "redirect:" + LocalAddress.of(to);
    }
}
