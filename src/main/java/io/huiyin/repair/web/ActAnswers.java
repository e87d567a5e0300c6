package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.procedure.FieldFault;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.web.ActForms.Subject;
import io.huiyin.repair.web.ActForms.Trouble;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Answers an act that was sent from the page: fragments where the page asks for them, else the whole page. */
@Component
class ActAnswers {
    private final RepairDesk desk;
    private final OrderPages pages;
    private final OfferedActs acts;
    private final ActForms forms;
    private final PageWords words;

    ActAnswers(RepairDesk desk, OrderPages pages, OfferedActs acts, ActForms forms, PageWords words) {
        this.desk = desk;
        this.pages = pages;
        this.acts = acts;
        this.forms = forms;
        this.words = words;
    }

    /** What was sent, by whom, about which order; perhaps by the page for a part of itself. */
    record Sent(
            Viewer viewer,
            Community community,
            String number,
            ActResource resource,
            Filled filled,
            boolean part,
            Locale locale) {
        Sent wrong(List<FieldFault> faults) {
            return with(new Filled(filled.entered(), faults));
        }

        /** What was signed for an older state of the order is not kept. */
        Sent undrawn() {
            return with(filled.undrawn());
        }

        private Sent with(Filled another) {
            return new Sent(viewer, community, number, resource, another, part, locale);
        }

        String address() {
            return "/c/" + community.code() + "/repairs/" + number;
        }
    }

    /** It is done: back to the page, which says so. */
    ModelAndView done(Sent sent, HttpServletRequest request, HttpServletResponse response) {
        var word = words.text(sent.locale(), "repair.act." + sent.resource().word());
        if (!sent.part()) {
            var flash = RequestContextUtils.getOutputFlashMap(request);
            flash.put("toast", "repair-order.done");
            flash.put("toastArgs", new ArrayList<>(List.of(word)));
            return new ModelAndView(new RedirectView(sent.address(), false, false));
        }
        response.setHeader("HX-Push-Url", sent.address());
        var repair = repair(sent);
        var form = acts.next(sent.viewer(), sent.community(), repair)
                .map(next -> forms.blank(new Subject(next, sent.community(), repair, sent.locale())))
                .orElse(null);
        return new ModelAndView(
                "repair/done",
                Map.of(
                        "view",
                        pages.of(sent.community(), repair, sent.viewer(), sent.locale()),
                        "acts",
                        acts.of(sent.viewer(), sent.community(), repair, form, sent.locale()),
                        "done",
                        word));
    }

    /** It is not done: the form comes back with what was entered, and with what stands against it. */
    ModelAndView troubled(Sent sent, HttpStatus status, Trouble trouble) {
        var repair = repair(sent);
        var form = forms.troubled(subject(sent, repair), sent.filled(), trouble);
        return shown(sent, repair, form, status);
    }

    /** The form after a button in its items, on a page without script. */
    ModelAndView drafted(Sent sent) {
        var repair = repair(sent);
        return shown(sent, repair, forms.drafted(subject(sent, repair), sent.filled()), HttpStatus.OK);
    }

    private ModelAndView shown(Sent sent, Repair repair, ActForm form, HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("acts", acts.of(sent.viewer(), sent.community(), repair, form, sent.locale()));
        if (!sent.part()) {
            model.put("view", pages.of(sent.community(), repair, sent.viewer(), sent.locale()));
        }
        return new ModelAndView(sent.part() ? "repair/acts" : "repair/order", model, status);
    }

    private static Subject subject(Sent sent, Repair repair) {
        return new Subject(sent.resource(), sent.community(), repair, sent.locale());
    }

    private Repair repair(Sent sent) {
        return desk.find(sent.community(), sent.number())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
