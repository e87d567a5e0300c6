package io.huiyin.site.web;

import io.huiyin.site.Page;
import io.huiyin.site.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the page into the model of every controller. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
    private final Pages pages;

    PageAdvice(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return pages.of(request);
    }
}
