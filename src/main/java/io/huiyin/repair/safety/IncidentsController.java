package io.huiyin.repair.safety;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.Incidents;
import io.huiyin.repair.Incidents.Incident;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The incidents at work, month by month (REP-27). */
@Controller
@RequestMapping("/c/{site}/incidents")
class IncidentsController {

    private final Incidents incidents;
    private final IncidentSheet sheet;
    private final Clock clock;

    IncidentsController(Incidents incidents, IncidentSheet sheet, Clock clock) {
        this.incidents = incidents;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "false") boolean injured,
            Model model) {
        SafetyMenu.requireReader(viewer, community.id());
        var of = month(community, month);
        var found = found(community, of, injured);
        model.addAttribute("view", new IncidentsView(of, injured, found, SafetyMenu.writes(viewer, community.id())));
        return "repair/safety/incidents";
    }

    @GetMapping("/incidents.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            Community community,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "false") boolean injured,
            Locale locale)
            throws IOException {
        SafetyMenu.requireReader(viewer, community.id());
        var of = month(community, month);
        return TakeAway.workbook("incidents-" + of, sheet.of(found(community, of, injured), community.zone(), locale));
    }

    private YearMonth month(Community community, @Nullable YearMonth asked) {
        if (asked != null && asked.getYear() >= 2000 && asked.getYear() <= 2200) {
            return asked;
        }
        return YearMonth.from(clock.instant().atZone(community.zone()));
    }

    private List<Incident> found(Community community, YearMonth month, boolean injured) {
        var from = month.atDay(1).atStartOfDay(community.zone()).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(community.zone()).toInstant();
        return incidents.between(community.id(), from, to, injured);
    }
}
