package io.huiyin.matter.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.CaseFile;
import io.huiyin.matter.Matters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Leads from a number, as messages and papers carry it, to the page of the matter's kind. */
@Controller
class MatterController {
    private final Matters matters;
    private final Map<String, CaseFile<?, ?, ?>> files;

    MatterController(Matters matters, List<CaseFile<?, ?, ?>> files) {
        this.matters = matters;
        this.files =
                files.stream().collect(Collectors.toMap(file -> file.procedure().name(), Function.identity()));
    }

    @GetMapping("/c/{site}/matters/{number}")
    String matter(Community community, @PathVariable String number) {
        return matters.find(community.id(), number)
                .map(matter -> files.get(matter.kind()))
                .map(file -> "redirect:/c/" + community.code() + "/" + file.path() + "/" + number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
