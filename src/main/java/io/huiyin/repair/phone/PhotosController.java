package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.repair.phone.Screens.Visit;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the technician's photos in, before and after the work. */
@Controller
class PhotosController {
    private final Screens screens;
    private final Photographs photographs;
    private final ReasonWords words;

    PhotosController(Screens screens, Photographs photographs, ReasonWords words) {
        this.screens = screens;
        this.photographs = photographs;
        this.words = words;
    }

    @PostMapping("/c/{site}/my/orders/{number}/photos")
    ModelAndView add(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            Locale locale,
            MultipartHttpServletRequest request,
            RedirectAttributes after)
            throws IOException {
        var visit = new Visit(community, viewer, number, locale);
        var repair = screens.repair(visit);
        if (!OrderViews.isOf(viewer, repair)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var refused = photographs.add(repair.matter().ref(), request.getMultiFileMap(), Actor.of(viewer));
        if (!refused.isEmpty()) {
            var trouble = Trouble.refused(refused, words, locale);
            return screens.order(visit, trouble, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("toast", "repair-phone.photos.added");
        return new ModelAndView("redirect:/c/" + community.code() + "/my/orders/" + number + "#photos");
    }
}
