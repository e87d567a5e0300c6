package io.huiyin.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** What no controller foresaw: told in the reader's words, kept in the log when it is our fault. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final Failures failures;

    FailureAdvice(Failures failures) {
        this.failures = failures;
    }

    /** Somebody closed the page while it was being sent, or a stream ended: nobody is there to be told. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void gone() {}

    @ExceptionHandler
    @Nullable
    Object failed(Exception cause, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (Passing.is(cause)) {
            throw cause; // the filter before everything answers, since a page of ours would ask the database again
        }
        var mended = MendedAddress.of(request, cause);
        if (mended.isPresent()) {
            return shownWithout(mended.get(), request);
        }
        int status = MendedAddress.namesNothing(request, cause) ? 404 : status(cause);
        if (cause instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        String mark = null;
        if (status >= 500) {
            mark = RequestMark.of(request);
            LOG.error("{} {} failed, mark {}", request.getMethod(), RequestMark.pattern(request), mark, cause);
        } else {
            LOG.debug(
                    "{} {}: {} {}",
                    request.getMethod(),
                    RequestMark.pattern(request),
                    status,
                    cause.getClass().getSimpleName());
        }
        return failures.answer(request, new Failure(status, mark));
    }

    /** A page that somebody typed or kept is shown, and says what of its address was left out. */
    private static ModelAndView shownWithout(MendedAddress mended, HttpServletRequest request) {
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("refusal", "site.refusal.unread");
        flash.put("toastArgs", List.of(String.join(", ", mended.without())));
        var view = new RedirectView(mended.address());
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static int status(Exception cause) {
        return switch (cause) {
            case MaxUploadSizeExceededException _ -> 413;
            case ErrorResponse known -> known.getStatusCode().value();
            case NoSuchElementException _ -> 404;
            case AccessDeniedException _ -> 403;
            case OptimisticLockingFailureException _ -> 409;
            case InvalidParameterException badlyEncoded -> badlyEncoded.getErrorCode();
            case InvalidPropertyException _, // a parameter's name leads into what is no field of the form
                    TypeMismatchException _,
                    HttpMessageConversionException _,
                    MultipartException _ -> 400;
            default -> 500;
        };
    }
}
