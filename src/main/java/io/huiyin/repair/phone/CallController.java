package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.estate.Phone;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.phone.Screens.Visit;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Gives the technician of an order the customer's whole number when he wants to call, and notes on the timeline that he did. */
@Controller
class CallController {
    private static final String ADDRESS = "/c/{site}/my/orders/{number}/call";

    private final Screens screens;
    private final CallNumbers numbers;

    CallController(Screens screens, CallNumbers numbers) {
        this.screens = screens;
        this.numbers = numbers;
    }

    /** Without script: the order with the numbers to be tapped. */
    @PostMapping(ADDRESS)
    ModelAndView numbers(Community community, Viewer viewer, @PathVariable String number, Locale locale) {
        var visit = new Visit(community, viewer, number, locale);
        var calls = revealed(visit);
        return screens.order(visit, Trouble.none(), HttpStatus.OK).addObject("calls", calls);
    }

    /** With script: what the telephone dials, called at once. */
    @PostMapping(path = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String dial(Community community, Viewer viewer, @PathVariable String number, Locale locale) {
        return revealed(new Visit(community, viewer, number, locale)).getFirst().dial();
    }

    private List<Phone> revealed(Visit visit) {
        var repair = screens.repair(visit);
        if (!OrderViews.isOf(visit.viewer(), repair) || repair.matter().ended()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var revealed = numbers.reveal(repair, "CUSTOMER_IS_CALLED", Actor.of(visit.viewer()));
        if (revealed.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return revealed;
    }
}
