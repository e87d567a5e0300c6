package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Matter;
import io.huiyin.matter.view.PhotosView;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photos of a matter: looks at them, and adds some. */
@Controller
@RequestMapping("/c/{site}/matters/{number}/attachments")
class PhotoController {
    private final SeenMatters matters;
    private final Attachments attachments;

    PhotoController(SeenMatters matters, Attachments attachments) {
        this.matters = matters;
        this.attachments = attachments;
    }

    @GetMapping
    String photos(Viewer viewer, Community community, @PathVariable String number, Model model) {
        return fragment(matters.get(viewer, community, number), null, model);
    }

    /** Each photo is taken by itself: one that can't be read does not keep out the others. */
    @PostMapping
    String add(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(defaultValue = "OTHER") Purpose purpose,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model)
            throws IOException {
        var matter = matters.get(viewer, community, number);
        var refused = add(matter, purpose, photo == null ? List.of() : photo, Actor.of(viewer));
        if (fragment == null && refused == null) {
            flash.addFlashAttribute("toast", "matter.attachment.added");
            return "redirect:/c/" + community.code() + "/matters/" + number;
        }
        response.setStatus(refused == null ? 200 : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return fragment(matter, refused, model);
    }

    private @Nullable Reason add(Matter matter, Purpose purpose, List<MultipartFile> photos, Actor by)
            throws IOException {
        var refused = photos.stream().allMatch(MultipartFile::isEmpty) ? Reason.of("matter.attachment.none") : null;
        for (var photo : photos) {
            if (!photo.isEmpty()) {
                var name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
                var attached = attachments.add(matter.ref(), purpose, name, photo.getBytes(), by);
                refused = attached instanceof Attached.Refused(var reason) ? reason : refused;
            }
        }
        return refused;
    }

    private String fragment(Matter matter, @Nullable Reason refused, Model model) {
        model.addAttribute("view", new PhotosView(matter.number(), attachments.of(matter.ref()), refused));
        return "matter/photos";
    }
}
