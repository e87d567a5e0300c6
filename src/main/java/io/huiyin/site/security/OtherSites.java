package io.huiyin.site.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the browser itself says was sent from another site, a neighbour under the same domain included, who could have
 * planted the cookie that the form token is compared with.
 */
final class OtherSites extends OncePerRequestFilter {
    private static final String SENT_FROM = "Sec-Fetch-Site";
    private static final Set<String> OTHERS = Set.of("cross-site", "same-site");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessDeniedHandler door;

    OtherSites(AccessDeniedHandler door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader(SENT_FROM);
        if (from != null && OTHERS.contains(from) && !READING.contains(request.getMethod())) {
            door.handle(request, response, new AccessDeniedException("sent from another site"));
            return;
        }
        chain.doFilter(request, response);
    }
}
