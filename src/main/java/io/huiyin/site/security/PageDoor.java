package io.huiyin.site.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Leads people without a session to the sign-in page and back; a fragment makes its page reload, so nothing typed is lost. */
@Component
final class PageDoor implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String HTMX = "HX-Request";
    private static final int LONGEST = 1_000;

    private final long largestUpload;

    PageDoor(@Value("${spring.servlet.multipart.max-request-size:12MB}") DataSize largestUpload) {
        this.largestUpload = largestUpload.toBytes();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean reading = request.getMethod().equals("GET");
        if (request.getHeader(HTMX) == null) {
            response.sendRedirect(reading ? "/sign-in" + back(request) : "/sign-in");
        } else {
            if (reading) {
                response.setHeader("HX-Refresh", "true");
            }
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** An upload beyond the limit cannot be read, not even its form token: it is refused for its size. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean tooLarge = request.getContentLengthLong() > largestUpload;
        response.sendError(tooLarge ? HttpStatus.CONTENT_TOO_LARGE.value() : HttpServletResponse.SC_FORBIDDEN);
    }

    /** Where to go afterwards; an address that no header holds is not kept. */
    private static String back(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return address.length() > LONGEST ? "" : "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
