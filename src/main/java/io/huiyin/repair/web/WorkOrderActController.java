package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.Acting;
import io.huiyin.repair.form.Acting.Answer;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.form.ItemForms;
import io.huiyin.repair.web.ActForms.Trouble;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Performs acts on work orders: {@code POST /c/lw/repairs/BX20261121-0007/arrival}. */
@Controller
class WorkOrderActController {
    private final Acting acting;
    private final ActAnswers answers;

    WorkOrderActController(Acting acting, ActAnswers answers) {
        this.acting = acting;
        this.answers = answers;
    }

    @PostMapping("/c/{site}/repairs/{number}/{noun}")
    ModelAndView act(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable String noun,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable UUID submission,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var resource = ActResource.of(noun).orElseThrow(WorkOrderActController::absent);
        var filled = Filled.sent(request.getParameterMap());
        var sent = new ActAnswers.Sent(viewer, community, number, resource, filled, isPart(request), locale);
        var form = new Acting.Sent(resource, number, version, submission, filled.entered(), false);
        return switch (acting.act(community, form, Performer.of(viewer, community.id()))) {
            case Answer.Done ignored -> answers.done(sent, request, response);
            case Answer.Wrong(var faults) ->
                answers.troubled(sent.wrong(faults), HttpStatus.UNPROCESSABLE_CONTENT, Trouble.none());
            case Answer.Refused refused ->
                answers.troubled(sent, refused.status(sent.part()), Trouble.refused(refused.reasons()));
            case Answer.Stale(var since) -> answers.troubled(sent.undrawn(), HttpStatus.CONFLICT, Trouble.stale(since));
            case Answer.Absent() -> throw absent();
        };
    }

    /** The form after a button in its items, where there is no script. */
    @PostMapping(path = "/c/{site}/repairs/{number}/{noun}/draft", headers = "!HX-Request")
    ModelAndView draft(
            Viewer viewer,
            Community community,
            @PathVariable String number,
            @PathVariable String noun,
            HttpServletRequest request,
            Locale locale) {
        var resource = ActResource.of(noun).filter(ItemForms::belongTo).orElseThrow(WorkOrderActController::absent);
        var filled = Filled.sent(request.getParameterMap());
        return answers.drafted(new ActAnswers.Sent(viewer, community, number, resource, filled, false, locale));
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
