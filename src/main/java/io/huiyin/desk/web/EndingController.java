package io.huiyin.desk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.huiyin.desk.Answer;
import io.huiyin.desk.FrontDesk;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a contact that needs no order: answered on the spot, or broken off. */
@Controller
@RequestMapping("/c/{site}/contacts/{id:\\d+}")
class EndingController {
    private static final int REASON = 500;
    private static final String ENDED_BEFORE = "desk.toast.endedBefore";
    private final FrontDesk desk;
    private final Contacts contacts;
    private final ContactPages pages;
    private final MessageSource messages;

    EndingController(FrontDesk desk, Contacts contacts, ContactPages pages, MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/answer")
    String answer(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "OTHER") Contact.Kind kind,
            @RequestParam(defaultValue = "") String note,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        try {
            var ended = desk.answer(community, contact, new Answer(kind, note.strip()));
            return left(community, contact, ended ? "desk.toast.answered" : ENDED_BEFORE, htmx, flash);
        } catch (ActIncomplete incomplete) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = new EndingForm(
                    kind, note, said(incomplete.faults().getFirst().reason(), locale));
            return again(community, contact, form, htmx, model);
        }
    }

    @PostMapping("/abandonment")
    String abandon(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            HtmxRequest htmx,
            RedirectAttributes flash) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        var kept = note.codePointCount(0, note.length()) > REASON
                ? note.substring(0, note.offsetByCodePoints(0, REASON))
                : note;
        var ended = desk.abandon(community, contact, kept.strip());
        return left(community, contact, ended ? "desk.toast.abandoned" : ENDED_BEFORE, htmx, flash);
    }

    /** Back to the desk, for the next call; one that had ended before is shown as it ended. */
    private static String left(
            Community community, Contact contact, String toast, HtmxRequest htmx, RedirectAttributes flash) {
        flash.addFlashAttribute(toast.equals(ENDED_BEFORE) ? "refusal" : "toast", toast);
        var to = contact.isOpen()
                ? "/c/%s/desk".formatted(community.code())
                : "/c/%s/contacts/%d".formatted(community.code(), contact.id());
        return (htmx.isHtmxRequest() ? "redirect:htmx:" : "redirect:") + to;
    }

    private String again(Community community, Contact contact, EndingForm form, HtmxRequest htmx, Model model) {
        var view = pages.view(community, contact, "", form, StrangerForm.EMPTY);
        model.addAttribute("view", view);
        return htmx.isHtmxRequest() ? "desk/ending" : "desk/contact";
    }

    private String said(Reason reason, Locale locale) {
        return messages.getMessage(reason.key(), reason.args().toArray(), locale);
    }
}
