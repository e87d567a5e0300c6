package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Timeline;
import io.huiyin.paper.Files;
import io.huiyin.staff.Viewer;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** Shows the signature that an entry of a timeline points to. */
@Controller
class EntryPictureController {
    private static final String HASH = "[0-9a-f]{64}";
    private final SeenMatters matters;
    private final Timeline timeline;
    private final Files files;
    private final JsonMapper json;

    EntryPictureController(SeenMatters matters, Timeline timeline, Files files, JsonMapper json) {
        this.matters = matters;
        this.timeline = timeline;
        this.files = files;
        this.json = json;
    }

    /** Only what stands on the timeline of a matter that the viewer sees is shown, never a file by its hash alone. */
    @GetMapping("/c/{site}/matters/{number}/entries/{seq}/{fact}")
    ResponseEntity<byte[]> picture(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable int seq,
            @PathVariable String fact) {
        return matters.find(viewer, community, number)
                .map(Matter::ref)
                .flatMap(ref -> timeline.of(ref).stream()
                        .filter(entry -> entry.seq() == seq)
                        .findFirst())
                .flatMap(entry -> hash(entry, fact))
                .map(hash -> AttachmentController.file(files.read(hash), MediaType.IMAGE_PNG_VALUE, fact + ".png"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<String> hash(Entry entry, String fact) {
        return Optional.ofNullable(json.readTree(entry.facts()).get(fact))
                .filter(node -> node.isString() && node.asString().matches(HASH))
                .map(node -> node.asString());
    }
}
