package io.huiyin.api;

import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells programs what is wrong with their request. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailureAdvice {
    private final Problems problems;

    ApiFailureAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(ApiFailure failure, HttpServletRequest request, Locale locale) {
        return problems.answer(failure, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> incomplete(ActIncomplete act, HttpServletRequest request, Locale locale) {
        return problems.answer(ApiFailure.faulty(act.faults()), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException cause, HttpServletRequest request, Locale locale) {
        return problems.answer(ApiFailure.unreadable(what(cause.getCause())), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(
            MethodArgumentTypeMismatchException cause, HttpServletRequest request, Locale locale) {
        var sent = cause.getValue() instanceof Object[] several ? Arrays.toString(several) : cause.getValue();
        var fault = new FieldFault(cause.getName(), Reason.of("api.fault.value", String.valueOf(sent)));
        return problems.answer(ApiFailure.faulty(List.of(fault)), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(
            MissingServletRequestParameterException cause, HttpServletRequest request, Locale locale) {
        return problems.answer(required(cause.getParameterName()), request, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(
            MissingServletRequestPartException cause, HttpServletRequest request, Locale locale) {
        return problems.answer(required(cause.getRequestPartName()), request, locale);
    }

    private static ApiFailure required(String field) {
        return ApiFailure.faulty(List.of(new FieldFault(field, Reason.of("field.required"))));
    }

    private static Reason what(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown -> Reason.of("api.problem.unknownField", path(unknown));
            case StreamReadException broken ->
                Reason.of(
                        "api.problem.json",
                        String.valueOf(broken.getLocation().getLineNr()),
                        String.valueOf(broken.getLocation().getColumnNr()));
            case JacksonException misfit -> Reason.of("api.problem.field", path(misfit));
            case null, default -> Reason.of("api.problem.body");
        };
    }

    /** Where in the body: {@code lines[0].quantity}. */
    private static String path(JacksonException cause) {
        return cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
