package io.huiyin.repair.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.repair.Entered;
import io.huiyin.repair.RecordReader;
import io.huiyin.repair.Recorders;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.web.RecordPages.Answer;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new work order: its form beside the contact at the desk, or on a page of its own (REP-01). */
@Controller
@RequestMapping("/c/{site}/repairs")
class RecordController {
    private final RepairDesk desk;
    private final RecordReader reader;
    private final Contacts contacts;
    private final RecordPages pages;
    private final ReasonWords words;

    RecordController(RepairDesk desk, RecordReader reader, Contacts contacts, RecordPages pages, ReasonWords words) {
        this.desk = desk;
        this.reader = reader;
        this.contacts = contacts;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/new")
    String form(
            Viewer viewer,
            Community community,
            @ModelAttribute RecordForm form,
            HtmxRequest htmx,
            Locale locale,
            Model model) {
        recorder(viewer, community);
        put(community, form, Answer.NONE, locale, model);
        return htmx.isHtmxRequest() ? "repair/record" : "repair/recordPage";
    }

    /** The part of the form that follows the caller: where it is. */
    @GetMapping("/new/place")
    String place(Viewer viewer, Community community, @ModelAttribute RecordForm form, Locale locale, Model model) {
        recorder(viewer, community);
        put(community, form, Answer.NONE, locale, model);
        return "repair/recordPlace";
    }

    /** The part of the form that follows the caller: where to call back. */
    @GetMapping("/new/telephone")
    String telephone(Viewer viewer, Community community, @ModelAttribute RecordForm form, Locale locale, Model model) {
        recorder(viewer, community);
        put(community, form, Answer.NONE, locale, model);
        return "repair/recordTelephone";
    }

    /** Lines of the price list, as one types. */
    @GetMapping("/new/items")
    String items(Viewer viewer, Community community, @RequestParam(defaultValue = "") String item, Model model) {
        recorder(viewer, community);
        model.addAttribute("items", pages.items(community, item));
        return "repair/recordItems";
    }

    /** Writes the order; the contact ends with it. What is wrong stands beside its field, and nothing typed is lost. */
    @PostMapping
    String record(
            Viewer viewer,
            Community community,
            @ModelAttribute RecordForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            HtmxRequest htmx,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        var by = recorder(viewer, community);
        try {
            return switch (performed(community, form, request.getParameterMap(), by)) {
                case Performed.Done(var matter) -> written(community, matter.number(), htmx, flash);
                case Performed.Repeated(var matter) -> written(community, matter.number(), htmx, flash);
                case Performed.Refused(var reasons) ->
                    again(
                            community,
                            form,
                            new Answer(Map.of(), words.say(reasons, locale)),
                            response,
                            htmx,
                            locale,
                            model);
                case Performed.Stale stale -> throw new IllegalStateException("a new order is never stale");
                case Performed.Absent absent -> throw new IllegalStateException("a new order is never absent");
            };
        } catch (ActIncomplete incomplete) {
            var answer = new Answer(words.byField(incomplete.faults(), locale), List.of());
            return again(community, form, answer, response, htmx, locale, model);
        }
    }

    private Performed performed(Community community, RecordForm form, Map<String, String[]> entered, Performer by) {
        var recording = reader.read(Entered.form(entered), community, contact(community, form));
        var once = form.submission() == null ? null : new Submission(form.submission(), form.print());
        return desk.record(community, recording.where(), recording.customer(), recording.report(), by, once);
    }

    private static String written(Community community, String number, HtmxRequest htmx, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", "repair.record.toast");
        flash.addFlashAttribute("toastArgs", List.of(number));
        var order = "/c/%s/repairs/%s".formatted(community.code(), number);
        return (htmx.isHtmxRequest() ? "redirect:htmx:" : "redirect:") + order;
    }

    private String again(
            Community community,
            RecordForm form,
            Answer answer,
            HttpServletResponse response,
            HtmxRequest htmx,
            Locale locale,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        put(community, form, answer, locale, model);
        return htmx.isHtmxRequest() ? "repair/record" : "repair/recordPage";
    }

    private void put(Community community, RecordForm form, Answer answer, Locale locale, Model model) {
        model.addAttribute("view", pages.view(community, form, contact(community, form), answer, locale));
    }

    /** The contact of the form, which must be of this community. */
    private @Nullable Contact contact(Community community, RecordForm form) {
        return form.contact() == null
                ? null
                : contacts.find(community.id(), form.contact()).orElseThrow();
    }

    private static Performer recorder(Viewer viewer, Community community) {
        var by = Performer.of(viewer, community.id());
        if (!Recorders.include(by)) {
            throw new AccessDeniedException("not a post that writes work orders");
        }
        return by;
    }
}
