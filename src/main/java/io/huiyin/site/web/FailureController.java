package io.huiyin.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Failures outside the controllers, such as a form without its token. */
@Controller
class FailureController implements ErrorController {
    private final Failures failures;

    FailureController(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return failures.answer(request, new Failure(status instanceof Integer code ? code : 404, null));
    }
}
