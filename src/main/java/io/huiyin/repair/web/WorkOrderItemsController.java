package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The items of an order while they are being entered: rows come and go, and the sum follows. Nothing is kept yet. */
@Controller
@RequestMapping("/c/{site}/repairs/{number}/{noun}")
class WorkOrderItemsController {
    private final RepairDesk desk;
    private final ItemForms items;
    private final ActAnswers answers;

    WorkOrderItemsController(RepairDesk desk, ItemForms items, ActAnswers answers) {
        this.desk = desk;
        this.items = items;
        this.answers = answers;
    }

    /** The rows after a button in them; the whole page where there is no script. */
    @PostMapping("/draft")
    ModelAndView draft(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable String noun,
            HttpServletRequest request,
            Locale locale) {
        var resource = resource(noun);
        var entry = new FormEntry(request.getParameterMap());
        if (!WorkOrderActController.isPart(request)) {
            return answers.drafted(new ActAnswers.Sent(viewer, community, number, resource, entry, false, locale));
        }
        return part("repair/items/entry", community, number, resource, entry);
    }

    /** What the price list has for what is being typed. */
    @PostMapping("/found")
    ModelAndView found(
            Community community, @PathVariable String number, @PathVariable String noun, HttpServletRequest request) {
        var entry = new FormEntry(request.getParameterMap());
        return part("repair/items/found", community, number, resource(noun), entry.without("add"));
    }

    /** The sums of the rows as they stand, without touching what is being typed. */
    @PostMapping("/sum")
    ModelAndView sum(
            Community community, @PathVariable String number, @PathVariable String noun, HttpServletRequest request) {
        var entry = new FormEntry(request.getParameterMap());
        return part("repair/items/totals", community, number, resource(noun), entry.without("q"));
    }

    private ModelAndView part(String view, Community community, String number, ActResource resource, FormEntry entry) {
        var model = new ModelAndView(view);
        model.addObject("items", items.drafted(community, repair(community, number), entry));
        model.addObject("number", number);
        model.addObject("noun", resource.noun());
        return model;
    }

    private static ActResource resource(String noun) {
        return ActResource.of(noun)
                .filter(Asked::items)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Repair repair(Community community, String number) {
        return desk.find(community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
