package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Performer;
import io.huiyin.repair.Diagnosis;
import io.huiyin.repair.FaultType;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.Repeats;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was mended before, while a new order is being written: the third time in thirty days is seen at once (REP-23). */
@Controller
class RepeatsController {
    private final Repeats repeats;
    private final Contacts contacts;
    private final Clock clock;

    RepeatsController(Repeats repeats, Contacts contacts, Clock clock) {
        this.repeats = repeats;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/repairs/new/repeats")
    String repeats(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "HOME") String where,
            @RequestParam(required = false) @Nullable Long contact,
            @RequestParam(required = false) @Nullable Long homeId,
            @RequestParam(required = false) @Nullable Long assetId,
            @RequestParam(required = false) @Nullable FaultType faultType,
            @RequestParam(required = false) @Nullable Trade trade,
            @RequestParam(defaultValue = "") String fault,
            Model model) {
        if (!Recorders.include(Performer.of(viewer, community.id()))) {
            throw new AccessDeniedException("not a post that writes work orders");
        }
        var type = faultType == null ? FaultType.told(fault, trade).orElse(null) : faultType;
        var home = where.equals("HOME") ? home(community, contact, homeId) : null;
        var sought = new Repeats.Sought(
                community.id(), "", home, new Diagnosis(type, where.equals("PUBLIC") ? assetId : null), fault.strip());
        var now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("days", repeats.within(community.id(), now).toDays());
        model.addAttribute("earlier", repeats.before(now, sought));
        return "repair/repeats";
    }

    private @Nullable Long home(Community community, @Nullable Long contact, @Nullable Long homeId) {
        return homeId != null || contact == null
                ? homeId
                : Optional.of(contact)
                        .flatMap(id -> contacts.find(community.id(), id))
                        .map(Contact::homeId)
                        .orElse(null);
    }
}
