package io.huiyin.desk.web;

import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.matter.ContactFilter;
import io.huiyin.matter.ContactRegister;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.DueCounts;
import io.huiyin.matter.DueCounts.DueCount;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front desk between two calls. */
@Controller
class DeskController {
    private static final int MOST_OPEN = 100;
    private static final int LATEST = 12;
    private final Contacts contacts;
    private final ContactRegister register;
    private final RegisterRows rows;
    private final DueCounts due;
    private final Clock clock;

    DeskController(Contacts contacts, ContactRegister register, RegisterRows rows, DueCounts due, Clock clock) {
        this.contacts = contacts;
        this.register = register;
        this.rows = rows;
        this.due = due;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/desk")
    String desk(Viewer viewer, Community community, Model model) {
        Receivers.require(viewer, community.id());
        model.addAttribute("view", view(viewer, community));
        return "desk/desk";
    }

    /** The part that changes while nobody touches the page. */
    @GetMapping("/c/{site}/desk/overview")
    String overview(Viewer viewer, Community community, Model model) {
        Receivers.require(viewer, community.id());
        model.addAttribute("view", view(viewer, community));
        return "desk/overview";
    }

    private DeskView view(Viewer viewer, Community community) {
        var today = Day.of(clock.instant(), community.zone());
        var open = rows.ofContacts(community.id(), contacts.open(community.id(), MOST_OPEN)).stream()
                .collect(Collectors.partitioningBy(row -> row.contact().isOpenedBy(viewer.staffId())));
        var latest = rows.of(
                community.id(),
                register.lines(community.id(), new ContactFilter(today.begins(), today.ends(), null, null), 0, LATEST));
        return new DeskView(counts(community, today), mine(open, true), mine(open, false), latest);
    }

    private static List<RegisterRow> mine(Map<Boolean, List<RegisterRow>> open, boolean mine) {
        return open.getOrDefault(mine, List.of());
    }

    private DueCount counts(Community community, Day today) {
        return due.of(community.id(), "repair", clock.instant(), today.ends());
    }
}
