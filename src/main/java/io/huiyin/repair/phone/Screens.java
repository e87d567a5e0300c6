package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.form.ItemForms;
import io.huiyin.repair.form.ItemsForm;
import io.huiyin.repair.form.SafetyPoints;
import io.huiyin.staff.Viewer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Renders the pages of one order: the order itself, and the task of entering something for an act. */
@Component
class Screens {
    private final RepairDesk desk;
    private final OrderViews views;
    private final ItemForms items;
    private final Offered offered;
    private final ReasonWords words;
    private final SafetyPoints safety;

    Screens(
            RepairDesk desk,
            OrderViews views,
            ItemForms items,
            Offered offered,
            ReasonWords words,
            SafetyPoints safety) {
        this.desk = desk;
        this.views = views;
        this.items = items;
        this.offered = offered;
        this.words = words;
        this.safety = safety;
    }

    /** Who looks at which order, in which language. */
    record Visit(Community community, Viewer viewer, String number, Locale locale) {}

    Repair repair(Visit visit) {
        return desk.find(visit.community(), visit.number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    OrderView view(Visit visit) {
        return views.of(visit.community(), visit.viewer(), repair(visit));
    }

    /** The order as it stands, with what stood against an act. */
    ModelAndView order(Visit visit, Trouble trouble, HttpStatusCode status) {
        return screen("repair/phone/order", status, view(visit), trouble);
    }

    /** The form of an act as it is offered first. */
    ModelAndView offered(Visit visit, Task task) {
        var repair = repair(visit);
        var filled = offered.to(task.act(), visit.community(), repair);
        var lines = task.hasItems() ? items.fresh(visit.community(), repair) : null;
        return task(visit, task, filled, lines, Trouble.none(), HttpStatus.OK);
    }

    /** The form of an act as it was sent, with what is wrong. */
    ModelAndView sent(Visit visit, Task task, Filled filled, Trouble trouble, HttpStatusCode status) {
        var faults = words.byField(filled.faults(), visit.locale());
        var lines = task.hasItems() ? items.sent(visit.community(), repair(visit), filled, faults) : null;
        return task(visit, task, filled, lines, trouble, status);
    }

    /** The form of an act after a button in it. */
    ModelAndView drafted(Visit visit, Task task, Filled filled) {
        var lines = items.drafted(visit.community(), repair(visit), filled);
        return task(visit, task, filled, lines, Trouble.none(), HttpStatus.OK);
    }

    private ModelAndView task(
            Visit visit, Task task, Filled filled, @Nullable ItemsForm lines, Trouble trouble, HttpStatusCode status) {
        var screen = screen(task.view(), status, view(visit), trouble);
        screen.addObject("form", new FormView(task.act().noun(), filled, words, visit.locale()));
        if (task == Task.START) {
            screen.addObject("points", safety.shown(repair(visit), visit.community(), visit.locale()));
        }
        if (lines != null) {
            screen.addObject("items", lines);
        }
        return screen;
    }

    private static ModelAndView screen(String name, HttpStatusCode status, OrderView view, Trouble trouble) {
        var screen = new ModelAndView(name, Map.of("view", view, "trouble", trouble));
        screen.setStatus(status);
        return screen;
    }

    /** Whether the act may be done now, by this viewer. */
    boolean possible(Visit visit, ActResource resource) {
        var view = view(visit);
        return resource.equals(view.main()) || view.others().contains(resource);
    }
}
