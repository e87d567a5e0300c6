package io.huiyin.repair.finance.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.finance.Answer;
import io.huiyin.repair.finance.Batch;
import io.huiyin.repair.finance.BatchLines;
import io.huiyin.repair.finance.Batches;
import io.huiyin.repair.finance.FinanceDesk;
import io.huiyin.repair.finance.Posts;
import io.huiyin.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Lays out the pages of batches, and answers what was asked on them. */
@Component
class BatchPages {
    private static final String PARTY = "procedure.refused.party";
    private final Batches batches;
    private final BatchLines lines;
    private final FinanceDesk desk;
    private final ReasonWords words;

    BatchPages(Batches batches, BatchLines lines, FinanceDesk desk, ReasonWords words) {
        this.batches = batches;
        this.lines = lines;
        this.desk = desk;
        this.words = words;
    }

    /** Who looks at which community's batches, in which language. */
    record Looking(Viewer viewer, Community community, Locale locale) {}

    ModelAndView list(Looking who, List<Reason> refused) {
        var view = new BatchesView(
                batches.list(who.community().id()),
                desk.waiting(who.community()),
                Posts.may(Posts.DESK, who.viewer(), who.community().id()),
                words.say(refused, who.locale()));
        return shown(new ModelAndView("repair/finance/batches", "view", view), refused);
    }

    Batch batch(Community community, String number) {
        return batches.find(community.id(), number).orElseThrow(BatchPages::absent);
    }

    ModelAndView page(Looking who, String number, List<Reason> refused, boolean changed) {
        var batch = batch(who.community(), number);
        var view = new BatchView(
                batch,
                lines.of(batch),
                batch.open()
                        && Posts.may(Posts.DESK, who.viewer(), who.community().id()),
                batch.state() == Batch.State.HANDED
                        && Posts.may(
                                Posts.FINANCE, who.viewer(), who.community().id()),
                words.say(refused, who.locale()),
                changed);
        return shown(new ModelAndView("repair/finance/batch", "view", view), refused);
    }

    /** What was done leads back to the batch and is said there; what was not done says why. */
    ModelAndView answered(Looking who, String number, Answer answer, String done, RedirectAttributes told) {
        return switch (answer) {
            case Answer.Done(var batch) -> to(who, batch, "repair-finance.toast." + done, told);
            case Answer.Before(var batch) -> to(who, batch, "repair-finance.toast.before." + batch.state(), told);
            case Answer.Changed ignored -> {
                var page = page(who, number, List.of(), true);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Answer.Refused(var reasons) -> page(who, number, reasons, false);
            case Answer.Nothing ignored -> throw absent();
        };
    }

    ModelAndView to(Looking who, Batch batch, String toast, RedirectAttributes told) {
        told.addFlashAttribute("toast", toast);
        told.addFlashAttribute("toastArgs", new ArrayList<>(List.of(batch.number())));
        var address = "/c/" + who.community().code() + "/finance/" + batch.number();
        return new ModelAndView(new RedirectView(address, false, false));
    }

    private static ModelAndView shown(ModelAndView page, List<Reason> refused) {
        if (!refused.isEmpty()) {
            var others = refused.stream().anyMatch(reason -> reason.key().equals(PARTY));
            page.setStatus(others ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
