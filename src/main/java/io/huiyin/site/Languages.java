package io.huiyin.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a request: pages speak the one chosen, Chinese unless another is; programs and households are asked for theirs. */
@Component("localeResolver")
public class Languages implements LocaleResolver {
    public static final String COOKIE = "huiyin-language";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale chosenNow) {
            return chosenNow;
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return spoken(cookie.getValue());
        }
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return followsTheBrowser(request.getRequestURI()) && asked != null
                ? spoken(request.getLocale().toLanguageTag())
                : Locale.SIMPLIFIED_CHINESE;
    }

    /** Programs, households and passers-by, who never chose a language here. */
    private static boolean followsTheBrowser(String path) {
        return path.startsWith("/api/") || path.startsWith("/h/") || path.startsWith("/q/");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var chosen = spoken(locale.toLanguageTag());
            request.setAttribute(COOKIE, chosen);
            remember(request, response, COOKIE, chosen.toLanguageTag());
        }
    }

    /** The language we speak that comes nearest to the tag: English for English, else Chinese. */
    public static Locale spoken(@Nullable String tag) {
        return tag != null && tag.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    public static List<Locale> all() {
        return SPOKEN;
    }

    /** Keeps a choice of how pages look in a cookie for a year. */
    public static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
