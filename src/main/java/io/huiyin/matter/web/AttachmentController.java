package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.Matter;
import io.huiyin.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the files of matters to those whom they concern; for everybody else they do not exist. */
@Controller
@RequestMapping("/c/{site}/matters/{number}/attachments/{id}")
class AttachmentController {
    private final SeenMatters matters;
    private final Attachments attachments;

    AttachmentController(SeenMatters matters, Attachments attachments) {
        this.matters = matters;
        this.attachments = attachments;
    }

    @GetMapping
    ResponseEntity<byte[]> content(
            Viewer viewer, Community community, @PathVariable String number, @PathVariable long id) {
        var attachment = attachment(viewer, community, number, id);
        return file(attachments.content(attachment), attachment.type(), attachment.name());
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(
            Viewer viewer, Community community, @PathVariable String number, @PathVariable long id) {
        var attachment = attachment(viewer, community, number, id);
        var type = attachment.thumbnail() == null ? attachment.type() : MediaType.IMAGE_JPEG_VALUE;
        return file(attachments.thumbnail(attachment), type, attachment.name());
    }

    private Attachment attachment(Viewer viewer, Community community, String number, long id) {
        return matters.find(viewer, community, number)
                .map(Matter::ref)
                .flatMap(ref -> attachments.find(ref, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Kept by the browser of the viewer alone, and shown as what it is whatever it contains. */
    static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        var disposition = ContentDisposition.inline().filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
