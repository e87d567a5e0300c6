package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.MatterRef;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.phone.Screens.Visit;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the technician's photos in, before and after the work. */
@Controller
class PhotosController {
    private static final List<Purpose> TAKEN = List.of(Purpose.BEFORE, Purpose.AFTER);

    private final Screens screens;
    private final Attachments attachments;
    private final ReasonWords words;

    PhotosController(Screens screens, Attachments attachments, ReasonWords words) {
        this.screens = screens;
        this.attachments = attachments;
        this.words = words;
    }

    /** Each photo is taken by itself: one that can't be read does not keep out the others. */
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
        var refused = add(repair.matter().ref(), request.getMultiFileMap(), Actor.of(viewer));
        if (!refused.isEmpty()) {
            var trouble = Trouble.refused(refused, words, locale);
            return screens.order(visit, trouble, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        after.addFlashAttribute("toast", "repair-phone.photos.added");
        return new ModelAndView("redirect:/c/" + community.code() + "/my/orders/" + number + "#photos");
    }

    private List<Reason> add(MatterRef ref, MultiValueMap<String, MultipartFile> sent, Actor by) throws IOException {
        var refused = new ArrayList<Reason>();
        var taken = 0;
        for (var purpose : TAKEN) {
            for (var photo : sent.getOrDefault(purpose.name(), List.of())) {
                if (!photo.isEmpty()) {
                    taken++;
                    var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
                    if (attachments.add(ref, purpose, name, photo.getBytes(), by)
                            instanceof Attached.Refused(var why)) {
                        refused.add(why);
                    }
                }
            }
        }
        return taken == 0 ? List.of(Reason.of("repair-phone.photos.empty")) : refused;
    }
}
