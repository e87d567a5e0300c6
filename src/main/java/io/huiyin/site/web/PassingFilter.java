package io.huiyin.site.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.huiyin.site.Languages;
import io.huiyin.site.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before everything, the doors and the sessions too, and answers in place of a failure that passes: 503 and when to come again,
 * as a page, a line or problem+json, in the asker's language, without asking the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PassingFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(PassingFilter.class);
    private static final Failure BUSY = new Failure(HttpStatus.SERVICE_UNAVAILABLE.value(), null);
    private static final String COME_AGAIN_AFTER = "5";
    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private final Pages pages;
    private final Failures failures;
    private final Languages languages;
    private final TemplateEngine templates;
    private final JsonMapper json;

    PassingFilter(Pages pages, Failures failures, Languages languages, TemplateEngine templates, JsonMapper json) {
        this.pages = pages;
        this.failures = failures;
        this.languages = languages;
        this.templates = templates;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !Passing.is(failure)) {
                throw failure;
            }
            LOG.warn("{} {} can't be done now: {}", request.getMethod(), RequestMark.pattern(request), words(failure));
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.reset();
        response.setStatus(BUSY.status());
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_AFTER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var page = pages.ofNobody(request);
        if (page.path().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), failures.problem(page, BUSY));
            return;
        }
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setContentType("text/html;charset=UTF-8");
        var html = new Utf8ByteOutput();
        templates.render(Failures.view(request) + ".jte", Map.of("page", page, "failure", BUSY), html);
        html.writeTo(response.getOutputStream());
    }

    /** The innermost cause in a line: in such times there are many, and all have the same trace. */
    private static String words(Throwable failure) {
        var cause = failure;
        for (var next = failure.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return cause.toString().replace('\n', ' ');
    }

    /** A page of an error asks the database, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
