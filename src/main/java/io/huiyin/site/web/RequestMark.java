package io.huiyin.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Gives each request a mark that stands in every line of the log it causes, in its answer, and on the page of a failure. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestMark extends OncePerRequestFilter {
    private static final String MARK = "request";
    private static final String ATTRIBUTE = RequestMark.class.getName();
    private static final int LENGTH = 8;

    /** The mark of a request, as a failure tells it. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String mark ? mark : fresh();
    }

    /** What was asked for as the log may name it: the pattern, for an address may hold a token or a name. */
    static String pattern(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "(no route)");
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, LENGTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mark = of(request);
        request.setAttribute(ATTRIBUTE, mark);
        response.setHeader("X-Request-Id", mark);
        try (var marked = MDC.putCloseable(MARK, mark)) {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
