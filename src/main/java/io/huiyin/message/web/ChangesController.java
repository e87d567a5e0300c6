package io.huiyin.message.web;

import io.huiyin.estate.Community;
import io.huiyin.message.Streams;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a page of a community which topics have changed. */
@Controller
class ChangesController {
    private final Streams streams;

    ChangesController(Streams streams) {
        this.streams = streams;
    }

    /** The topics wanted, or all of them. */
    @GetMapping("/c/{site}/changes")
    SseEmitter changes(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "") Set<String> topic,
            HttpServletRequest request,
            HttpServletResponse response) {
        Unbuffered.send(response);
        return streams.changes(Owners.of(viewer, request), community.id(), topic);
    }
}
