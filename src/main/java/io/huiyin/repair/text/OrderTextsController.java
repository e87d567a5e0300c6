package io.huiyin.repair.text;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.message.Refresh;
import io.huiyin.message.text.TextWishes;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What those who give the link out do about an order's texts: send the link again, note that the customer wants no more. */
@Controller
@RequestMapping("/c/{site}/repairs/{number}/texts")
class OrderTextsController {
    private final RepairDesk desk;
    private final LinkAgain again;
    private final TextWishes wishes;
    private final Refresh refresh;

    OrderTextsController(RepairDesk desk, LinkAgain again, TextWishes wishes, Refresh refresh) {
        this.desk = desk;
        this.again = again;
        this.wishes = wishes;
        this.refresh = refresh;
    }

    @PostMapping
    String again(Viewer viewer, Community community, @PathVariable String number, RedirectAttributes after) {
        var outcome = again.send(repair(viewer, community, number));
        var told = outcome == LinkAgain.Outcome.DONE ? "toast" : "refusal";
        after.addFlashAttribute(told, "repair-text.again." + outcome.name().toLowerCase(Locale.ROOT));
        return back(community, number);
    }

    @PostMapping("/wish")
    String wish(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam boolean stop,
            RedirectAttributes after) {
        var matter = repair(viewer, community, number).matter();
        if (stop) {
            wishes.stop(community.id(), matter.id(), viewer.name());
        } else {
            wishes.resume(community.id(), matter.id());
        }
        after.addFlashAttribute("toast", stop ? "repair-text.stop.done" : "repair-text.resume.done");
        return back(community, number);
    }

    private String back(Community community, String number) {
        refresh.announce(community.id(), "repair:" + number, "text");
        return "redirect:/c/" + community.code() + "/repairs/" + number + "#texts";
    }

    private Repair repair(Viewer viewer, Community community, String number) {
        var repair = desk.find(community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Recorders.include(Performer.of(viewer, community.id()))) {
            throw new AccessDeniedException("not one of those who give the link out");
        }
        return repair;
    }
}
