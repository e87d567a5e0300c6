package io.huiyin.api;

import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes failures down as programs read them, in the language that they ask for. */
@Component
class Problems {
    private final ReasonWords words;

    Problems(ReasonWords words) {
        this.words = words;
    }

    ResponseEntity<ProblemDetail> answer(ApiFailure failure, HttpServletRequest request, Locale locale) {
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(failure, request, locale));
    }

    ProblemDetail problem(ApiFailure failure, HttpServletRequest request, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), words.say(failure.what(), locale));
        problem.setTitle(title(failure.status(), locale));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (!failure.faults().isEmpty()) {
            problem.setProperty(
                    "faults",
                    failure.faults().stream().map(fault -> told(fault, locale)).toList());
        }
        if (!failure.reasons().isEmpty()) {
            problem.setProperty(
                    "reasons",
                    failure.reasons().stream()
                            .map(reason -> told(reason, locale))
                            .toList());
        }
        failure.more().forEach(problem::setProperty);
        return problem;
    }

    private String title(HttpStatus status, Locale locale) {
        return words.say(Reason.of("api.title." + status.value()), locale);
    }

    private Problem.Fault told(FieldFault fault, Locale locale) {
        return new Problem.Fault(fault.field(), fault.reason().key(), words.say(fault.reason(), locale));
    }

    private Problem.Because told(Reason reason, Locale locale) {
        return new Problem.Because(reason.key(), words.say(reason, locale));
    }
}
