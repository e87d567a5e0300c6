package io.huiyin.portrait.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.portrait.Portraits;
import io.huiyin.staff.Administration;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A picture of one's own, or one that an administrator takes in for his staff. */
@Controller
class PortraitController {
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final String NOBODY = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="#dfe4ea" d="M0 0h96v96H0z"/>\
            <circle cx="48" cy="37" r="17" fill="#9aa5b1"/><path fill="#9aa5b1" d="M14 92c3-24 18-34 34-34s31 10 34 34z"/></svg>""";

    private final Portraits portraits;
    private final Administration administration;
    private final ReasonWords words;

    PortraitController(Portraits portraits, Administration administration, ReasonWords words) {
        this.portraits = portraits;
        this.administration = administration;
        this.words = words;
    }

    @GetMapping("/account/photo")
    ResponseEntity<byte[]> own(Viewer viewer) {
        return picture(viewer.staffId());
    }

    @PostMapping("/account/photo")
    String give(Viewer viewer, @RequestParam MultipartFile photo, Locale locale, RedirectAttributes told)
            throws IOException {
        return keep(viewer.staffId(), viewer, photo, locale, told, "/account");
    }

    @PostMapping("/account/photo/removal")
    String takeBack(Viewer viewer, RedirectAttributes told) {
        return remove(viewer.staffId(), told, "/account");
    }

    @GetMapping("/staff/{id}/photo")
    ResponseEntity<byte[]> of(Viewer viewer, @PathVariable long id) {
        return picture(administered(viewer, id));
    }

    @PostMapping("/staff/{id}/photo")
    String take(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultipartFile photo,
            Locale locale,
            RedirectAttributes told)
            throws IOException {
        return keep(administered(viewer, id), viewer, photo, locale, told, "/staff/" + id);
    }

    @PostMapping("/staff/{id}/photo/removal")
    String remove(Viewer viewer, @PathVariable long id, RedirectAttributes told) {
        return remove(administered(viewer, id), told, "/staff/" + id);
    }

    /** Whom the viewer does not administer does not exist. */
    private long administered(Viewer viewer, long id) {
        return administration
                .find(viewer, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }

    private String keep(
            long staffId, Viewer by, MultipartFile photo, Locale locale, RedirectAttributes told, String back)
            throws IOException {
        portraits
                .keep(staffId, photo.getBytes(), by.staffId())
                .ifPresentOrElse(
                        refused -> told.addFlashAttribute("portraitFault", words.say(refused, locale)),
                        () -> told.addFlashAttribute("toast", "portrait.told.kept"));
        return "redirect:" + back + "#portrait";
    }

    private String remove(long staffId, RedirectAttributes told, String back) {
        portraits.remove(staffId);
        told.addFlashAttribute("toast", "portrait.told.removed");
        return "redirect:" + back + "#portrait";
    }

    private ResponseEntity<byte[]> picture(long staffId) {
        var picture = portraits.of(staffId);
        return ResponseEntity.ok()
                .contentType(picture.isPresent() ? MediaType.IMAGE_JPEG : SVG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.orElseGet(() -> NOBODY.getBytes(StandardCharsets.UTF_8)));
    }
}
