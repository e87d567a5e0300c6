package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.repair.ActReader;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.web.ActForms.Trouble;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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
    private final RepairDesk desk;
    private final ActReader reader;
    private final DrawnSignatures signatures;
    private final ActAnswers answers;

    WorkOrderActController(RepairDesk desk, ActReader reader, DrawnSignatures signatures, ActAnswers answers) {
        this.desk = desk;
        this.reader = reader;
        this.signatures = signatures;
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
        var entry = new FormEntry(request.getParameterMap());
        var sent = new ActAnswers.Sent(viewer, community, number, resource, entry, isPart(request), locale);
        var taken = signatures.take(resource, entry);
        try {
            var by = Performer.of(viewer, community.id());
            var act = reader.read(resource, taken.entry().entered(), community, by);
            if (!taken.faults().isEmpty()) {
                return answers.troubled(sent, HttpStatus.UNPROCESSABLE_CONTENT, Trouble.faults(taken.faults()));
            }
            var once = submission == null ? null : new Submission(submission, entry.print(noun + " " + number));
            return switch (desk.perform(community, number, version, act, by, once)) {
                case Performed.Done ignored -> answers.done(sent, request, response);
                case Performed.Repeated ignored -> answers.done(sent, request, response);
                case Performed.Refused(var reasons) ->
                    answers.troubled(sent, HttpStatus.UNPROCESSABLE_CONTENT, Trouble.refused(reasons));
                case Performed.Stale(var matter, var since) ->
                    answers.troubled(sent, HttpStatus.CONFLICT, Trouble.stale(since));
                case Performed.Absent() -> throw absent();
            };
        } catch (ActIncomplete incomplete) {
            var faults = both(taken.faults(), incomplete.faults());
            return answers.troubled(sent, HttpStatus.UNPROCESSABLE_CONTENT, Trouble.faults(faults));
        }
    }

    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static List<FieldFault> both(List<FieldFault> drawn, List<FieldFault> read) {
        var all = new ArrayList<>(drawn);
        all.addAll(read);
        return all;
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
