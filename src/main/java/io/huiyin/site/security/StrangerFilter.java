package io.huiyin.site.security;

import io.huiyin.sight.Sight;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until it is known who asks, nothing of any community is seen. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrangerFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var within = Sight.of(Set.of())) {
            chain.doFilter(request, response);
        }
    }
}
