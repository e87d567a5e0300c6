package io.huiyin.site.web;

import io.huiyin.site.Page;
import io.huiyin.site.Pages;
import io.huiyin.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failure in the asker's way: a page, a line for a fragment, or problem+json for a program. */
@Component
class Failures {
    private final Pages pages;
    private final Words words;

    Failures(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    Object answer(HttpServletRequest request, Failure failure) {
        Page page = pages.ofError(request);
        if (page.path().startsWith("/api/")) {
            return ResponseEntity.status(failure.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(page, failure));
        }
        return new ModelAndView(
                view(request), Map.of("page", page, "failure", failure), HttpStatus.valueOf(failure.status()));
    }

    /** A whole page, or the line that a fragment's request shows. */
    static String view(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null ? "site/error" : "site/failure";
    }

    ProblemDetail problem(Page page, Failure failure) {
        var locale = page.locale();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(failure.status()),
                words.text(locale, "site.error.%d.what".formatted(failure.worded())));
        problem.setTitle(words.text(locale, "site.error.%d.title".formatted(failure.worded())));
        problem.setInstance(URI.create(page.path()));
        if (failure.mark() != null) {
            problem.setProperty("mark", failure.mark());
        }
        return problem;
    }
}
