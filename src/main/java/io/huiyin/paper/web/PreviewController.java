package io.huiyin.paper.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.Images;
import io.huiyin.paper.Letterhead;
import io.huiyin.paper.Pdf;
import io.huiyin.paper.Picture;
import io.huiyin.paper.Press;
import io.huiyin.paper.PrintTemplates;
import io.huiyin.paper.PrintTemplates.Place;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How a print would look with a template that is not saved yet: nothing of it is kept. */
@Controller
@RequestMapping("/c/{site}/print-templates")
class PreviewController {
    private static final int DOTS_PER_INCH = 84;
    private static final int LOGO_SIDE = 800;
    private final PrintTemplates templates;
    private final Designers designers;
    private final Images images;
    private final Pdf pdf;

    PreviewController(PrintTemplates templates, Designers designers, Images images, Pdf pdf) {
        this.templates = templates;
        this.designers = designers;
        this.images = images;
        this.pdf = pdf;
    }

    @PostMapping("/preview.pdf")
    ResponseEntity<byte[]> whole(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String form,
            TemplateForm typed,
            Locale locale)
            throws IOException {
        var place = designers.place(viewer, community.id(), scope, form);
        return answer(MediaType.APPLICATION_PDF, print(place, typed, locale));
    }

    /** Its first page as a picture. */
    @PostMapping("/preview.png")
    ResponseEntity<byte[]> picture(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String form,
            TemplateForm typed,
            Locale locale)
            throws IOException {
        var place = designers.place(viewer, community.id(), scope, form);
        return answer(MediaType.IMAGE_PNG, pdf.picture(print(place, typed, locale), DOTS_PER_INCH));
    }

    private byte[] print(Place place, TemplateForm typed, Locale locale) throws IOException {
        if (!typed.faults().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var language = Press.language(locale);
        return designers.shown(place).sample(letterhead(place, typed), language);
    }

    private Letterhead letterhead(Place place, TemplateForm typed) throws IOException {
        var kept = templates.letterhead(typed.look(keptLogo(place, typed)).over(templates.beneath(place)));
        var sent = typed.hasLogo() && typed.logo() != null
                ? images.take(typed.logo().getBytes(), LOGO_SIDE)
                : null;
        return sent instanceof Picture.Taken taken
                ? new Letterhead(kept.name(), kept.lines(), kept.footer(), taken.content(), kept.layout())
                : kept;
    }

    private @Nullable String keptLogo(Place place, TemplateForm typed) {
        return typed.dropsLogo()
                ? null
                : templates.latest(place).map(latest -> latest.look().logo()).orElse(null);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
