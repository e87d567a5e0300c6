package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Leads from a number, as messages and papers carry it, to the page of the matter's kind. */
@Controller
class MatterController {
    private final SeenMatters matters;

    MatterController(SeenMatters matters) {
        this.matters = matters;
    }

    @GetMapping("/c/{site}/matters/{number}")
    String matter(Viewer viewer, Community community, @PathVariable String number) {
        return matters.find(viewer, community, number)
                .map(matters::file)
                .map(file -> "redirect:/c/" + community.code() + "/" + file.path() + "/" + number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
