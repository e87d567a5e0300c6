package io.huiyin.site.web;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateSearch;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterSearch;
import io.huiyin.matter.WordSearch;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search as one types, in the frame of every page: matters by number or words, then homes and places; a page of its own without script. */
@Controller
class SearchController {
    private static final int AT_ONCE = 12;
    private static final int ON_A_PAGE = 50;
    private static final int NUMBERS_AT_ONCE = 5;
    private static final int LONGEST = 100;

    private final MatterSearch matters;
    private final WordSearch words;
    private final EstateSearch estate;
    private final Communities communities;

    SearchController(MatterSearch matters, WordSearch words, EstateSearch estate, Communities communities) {
        this.matters = matters;
        this.words = words;
        this.estate = estate;
        this.communities = communities;
    }

    /** What is found as one types. */
    @GetMapping(path = "/c/{site}/search", headers = "HX-Request")
    ModelAndView asOneTypes(Viewer viewer, Community here, @RequestParam(defaultValue = "") String q) {
        return new ModelAndView(
                "site/found", Map.of("view", findings(viewer, here, shortened(q), NUMBERS_AT_ONCE, AT_ONCE)));
    }

    /** The page of what is found; a whole number leads to its matter at once. */
    @GetMapping("/c/{site}/search")
    ModelAndView page(Viewer viewer, Community here, @RequestParam(defaultValue = "") String q) {
        var asked = shortened(q);
        var named = matters.named(viewer, here.id(), asked).stream().toList();
        return lines(viewer, here, named).stream()
                .map(line -> new ModelAndView("redirect:" + line.address()))
                .findFirst()
                .orElseGet(() -> new ModelAndView(
                        "site/search", Map.of("view", findings(viewer, here, asked, ON_A_PAGE, ON_A_PAGE))));
    }

    private FindingsView findings(Viewer viewer, Community here, String asked, int numbers, int places) {
        var matched = Stream.concat(
                        matters.find(viewer, here.id(), asked, numbers + 1).stream(),
                        words.find(viewer, here.id(), asked, numbers + 1).stream())
                .distinct()
                .limit(numbers + 1L)
                .toList();
        var found = estate.find(Set.of(here.id()), asked, places + 1);
        return new FindingsView(
                asked,
                lines(viewer, here, matched.stream().limit(numbers).toList()),
                found.stream().limit(places).map(FoundView::of).toList(),
                matched.size() > numbers || found.size() > places);
    }

    private List<MatterLine> lines(Viewer viewer, Community here, List<Matter> found) {
        var seen = found.isEmpty() ? List.<Community>of() : communities.all(viewer.communityIds());
        var byId = seen.stream().collect(Collectors.toMap(Community::id, Function.identity()));
        return found.stream()
                .map(matter -> MatterLine.of(matter, Objects.requireNonNull(byId.get(matter.communityId())), here))
                .toList();
    }

    private static String shortened(String typed) {
        return (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).strip();
    }
}
