package io.huiyin;

import io.huiyin.site.security.SignedIn;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Requests of tests as a browser sends them: {@code mvc.post().uri(…).with(Door.as(member))} is signed in and carries the
 * form token. (Spring's own {@code csrf()} would swap the token repository of the running application for good.)
 */
public final class Door {
    private static final String TOKEN = "00000000-0000-4000-8000-000000000000";

    private Door() {}

    /** Signed in as the member, the form token in its cookie and header. */
    public static RequestPostProcessor as(StaffMember member) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(member.id(), member.login()), null, List.of());
        return request -> form().postProcessRequest(SecurityMockMvcRequestPostProcessors.authentication(signedIn)
                .postProcessRequest(request));
    }

    /** Nobody signed in, but the form token is there. */
    public static RequestPostProcessor form() {
        return request -> {
            request.addHeader("X-XSRF-TOKEN", TOKEN);
            return with(request, new Cookie("XSRF-TOKEN", TOKEN));
        };
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request, Cookie cookie) {
        var cookies = new ArrayList<Cookie>();
        if (request.getCookies() != null) {
            cookies.addAll(Arrays.asList(request.getCookies()));
        }
        cookies.add(cookie);
        request.setCookies(cookies.toArray(Cookie[]::new));
        return request;
    }
}
