package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.RepairDesk;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the whole telephone number of an order to who says why; that he did stands on the timeline. */
@Controller
class WorkOrderTelephoneController {
    private static final int MOST = 200;
    private final RepairDesk desk;
    private final CallNumbers numbers;
    private final PageWords words;

    WorkOrderTelephoneController(RepairDesk desk, CallNumbers numbers, PageWords words) {
        this.desk = desk;
        this.numbers = numbers;
        this.words = words;
    }

    @PostMapping("/c/{site}/repairs/{number}/telephone")
    ModelAndView reveal(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        var repair = desk.find(community, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (reason.isBlank() || reason.length() > MOST) {
            var why = words.text(locale, "repair-order.reveal.reason.fault", MOST);
            return shown(CallBack.masked(repair).refused(why), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var revealed = numbers.reveal(repair, reason.strip(), Actor.of(viewer));
        return shown(CallBack.whole(repair, revealed), HttpStatus.OK);
    }

    private static ModelAndView shown(CallBack callBack, HttpStatus status) {
        return new ModelAndView("repair/callBack", Map.of("callBack", callBack), status);
    }
}
