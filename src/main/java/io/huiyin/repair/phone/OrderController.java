package io.huiyin.repair.phone;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Stage;
import io.huiyin.repair.form.Acting;
import io.huiyin.repair.form.Acting.Answer;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.phone.Screens.Visit;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order on the phone: what is to be done, and doing it. */
@Controller
@RequestMapping("/c/{site}/my/orders/{number}")
class OrderController {
    private final Screens screens;
    private final Acting acting;
    private final ReasonWords words;

    OrderController(Screens screens, Acting acting, ReasonWords words) {
        this.screens = screens;
        this.acting = acting;
        this.words = words;
    }

    @GetMapping
    ModelAndView order(Community community, Viewer viewer, @PathVariable String number, Locale locale) {
        return screens.order(new Visit(community, viewer, number, locale), Trouble.none(), HttpStatus.OK);
    }

    /**
     * The form of an act; an act that may not be done now leads back to the order. A phone keeps forms ahead
     * of their time, for where it has no network.
     */
    @GetMapping("/{noun}")
    ModelAndView form(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String noun,
            @RequestParam(required = false) @Nullable String ahead,
            Locale locale,
            RedirectAttributes after) {
        var visit = new Visit(community, viewer, number, locale);
        var task = task(noun);
        if (ahead == null && !screens.possible(visit, task.act())) {
            after.addFlashAttribute("refusal", "repair-phone.notNow");
            return new ModelAndView(address(visit));
        }
        return screens.offered(visit, task);
    }

    /** The form after a button in its items, where there is no script. */
    @PostMapping(path = "/{noun}/draft", headers = "!HX-Request")
    ModelAndView draft(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String noun,
            Locale locale,
            HttpServletRequest request) {
        var filled = Filled.sent(request.getParameterMap());
        return screens.drafted(new Visit(community, viewer, number, locale), task(noun), filled);
    }

    @PostMapping("/{noun}")
    ModelAndView act(
            Community community,
            Viewer viewer,
            @PathVariable String number,
            @PathVariable String noun,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID submission,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes after) {
        var visit = new Visit(community, viewer, number, locale);
        var resource = ActResource.of(noun).filter(Possible::knows).orElseThrow(OrderController::absent);
        var entered = request.getParameterMap();
        var sent = new Acting.Sent(resource, number, version, submission, entered, true);
        return switch (acting.act(community, sent, Performer.of(viewer, community.id()))) {
            case Answer.Done(var stage) -> done(visit, resource, stage, after);
            case Answer.Wrong(var faults) ->
                again(visit, resource, new Filled(entered, faults), Trouble.none(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Answer.Refused refused ->
                again(
                        visit,
                        resource,
                        Filled.sent(entered),
                        Trouble.refused(refused.reasons(), words, locale),
                        refused.status(false));
            case Answer.Stale(var since) ->
                again(
                        visit,
                        resource,
                        Filled.sent(entered).undrawn(),
                        Trouble.changed(Change.of(since)),
                        HttpStatus.CONFLICT);
            case Answer.Absent() -> throw absent();
        };
    }

    private static ModelAndView done(Visit visit, ActResource resource, Stage stage, RedirectAttributes after) {
        if (resource == ActResource.QUOTE && stage == Stage.QUOTED) {
            return new ModelAndView(address(visit) + "/consent");
        }
        after.addFlashAttribute("toast", "repair-phone.done." + resource.word());
        var list = "redirect:/c/" + visit.community().code() + "/my/orders";
        return new ModelAndView(resource == ActResource.HAND_BACK ? list : address(visit));
    }

    /** The same form again; where the act has none, or may no longer be done, the order. */
    private ModelAndView again(Visit visit, ActResource resource, Filled filled, Trouble trouble, HttpStatus status) {
        return Task.of(resource)
                .filter(task -> screens.possible(visit, resource))
                .map(task -> screens.sent(visit, task, filled, trouble, status))
                .orElseGet(() -> screens.order(visit, explained(visit, trouble), status));
    }

    /** A form that was filled in wrongly and may no longer be sent at all. */
    private Trouble explained(Visit visit, Trouble trouble) {
        return trouble.equals(Trouble.none())
                ? Trouble.refused(List.of(Reason.of("repair-phone.notNow")), words, visit.locale())
                : trouble;
    }

    private static Task task(String noun) {
        return ActResource.of(noun).flatMap(Task::of).orElseThrow(OrderController::absent);
    }

    private static String address(Visit visit) {
        return "redirect:/c/" + visit.community().code() + "/my/orders/" + visit.number();
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
