package io.huiyin.roster.web;

import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeFilter;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Homes;
import io.huiyin.estate.Occupants;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.paper.TakeAway;
import io.huiyin.roster.Keepers;
import io.huiyin.roster.RosterSheets;
import io.huiyin.roster.RosterWords;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The homes of a community, building by building, and its public places. */
@Controller
@RequestMapping("/c/{site}")
class HomesController {
    private static final int ON_A_PAGE = 50;

    private final Buildings buildings;
    private final Homes homes;
    private final Occupants occupants;
    private final PublicPlaces places;
    private final Taking taking;

    HomesController(Buildings buildings, Homes homes, Occupants occupants, PublicPlaces places, Taking taking) {
        this.buildings = buildings;
        this.homes = homes;
        this.occupants = occupants;
        this.places = places;
        this.taking = taking;
    }

    /** What the list is taken away in. */
    @Component
    record Taking(RosterSheets sheets, RosterWords words) {}

    @GetMapping("/homes")
    String list(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable Long building,
            @RequestParam(required = false) @Nullable HomeState state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new HomeFilter(building, state);
        var total = homes.count(community.id(), filter);
        var pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        var present = Math.clamp(page, 1, pages);
        var listed = homes.list(community.id(), filter, (present - 1) * ON_A_PAGE, ON_A_PAGE);
        model.addAttribute(
                "view",
                new HomesView(
                        buildings.of(community.id()),
                        building,
                        state,
                        lines(community, listed),
                        total,
                        present,
                        pages,
                        Keepers.takesTheList(viewer, community.id())));
        return "roster/homes";
    }

    private List<HomesView.Line> lines(Community community, List<Home> listed) {
        var people = occupants.of(community.id(), listed.stream().map(Home::id).toList());
        return listed.stream()
                .map(home -> new HomesView.Line(home, people.getOrDefault(home.id(), List.of())))
                .toList();
    }

    @GetMapping("/homes.xlsx")
    ResponseEntity<byte[]> sheet(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable Long building,
            @RequestParam(required = false) @Nullable HomeState state,
            Locale locale) {
        Keepers.requireOfTheList(viewer, community.id());
        var listed = homes.list(community.id(), new HomeFilter(building, state), 0, Integer.MAX_VALUE);
        var people = occupants.of(community.id(), listed.stream().map(Home::id).toList());
        return TakeAway.workbook(
                community.name() + " " + taking.words().text(locale, "roster.homes"),
                taking.sheets().homes(listed, people, locale));
    }

    @GetMapping("/places/{id:\\d+}")
    String place(Community community, @PathVariable long id, Model model) {
        model.addAttribute("place", places.get(community.id(), id));
        return "roster/place";
    }
}
