package io.huiyin.repair.form;

import io.huiyin.estate.Community;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The items of an order while they are being entered: rows come and go, and the sum follows. Nothing is kept yet. */
@Controller
@RequestMapping({"/c/{site}/repairs/{number}/{noun}", "/c/{site}/my/orders/{number}/{noun}"})
class ItemsController {
    private final RepairDesk desk;
    private final ItemForms items;

    ItemsController(RepairDesk desk, ItemForms items) {
        this.desk = desk;
        this.items = items;
    }

    /** The rows after a button in them. */
    @PostMapping(path = "/draft", headers = "HX-Request")
    ModelAndView draft(
            Community community, @PathVariable String number, @PathVariable String noun, HttpServletRequest request) {
        return part("entry", community, number, noun, request, Filled.sent(request.getParameterMap()));
    }

    /** What the price list has for what is being typed. */
    @PostMapping("/found")
    ModelAndView found(
            Community community, @PathVariable String number, @PathVariable String noun, HttpServletRequest request) {
        var filled = Filled.sent(request.getParameterMap()).without("add");
        return part("found", community, number, noun, request, filled);
    }

    /** The sums of the rows as they stand, without touching what is being typed. */
    @PostMapping("/sum")
    ModelAndView sum(
            Community community, @PathVariable String number, @PathVariable String noun, HttpServletRequest request) {
        var filled = Filled.sent(request.getParameterMap()).without("q");
        return part("totals", community, number, noun, request, filled);
    }

    private ModelAndView part(
            String view, Community community, String number, String noun, HttpServletRequest request, Filled filled) {
        var repair = ActResource.of(noun)
                .filter(ItemForms::belongTo)
                .flatMap(resource -> desk.find(community, number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var address = request.getRequestURI();
        return new ModelAndView("repair/items/" + view)
                .addObject("base", address.substring(0, address.lastIndexOf('/')))
                .addObject("items", items.drafted(community, repair, filled));
    }
}
