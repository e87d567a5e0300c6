package io.huiyin.desk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxResponse;
import io.huiyin.desk.Caller;
import io.huiyin.desk.FrontDesk;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Homes;
import io.huiyin.estate.People;
import io.huiyin.estate.Person;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.Reason;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is calling: looked for as one types, chosen by arrows and Enter. */
@Controller
@RequestMapping("/c/{site}/contacts/{id:\\d+}")
class CallerController {
    private final FrontDesk desk;
    private final Contacts contacts;
    private final Estate estate;
    private final ContactPages pages;
    private final MessageSource messages;

    CallerController(FrontDesk desk, Contacts contacts, Estate estate, ContactPages pages, MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.estate = estate;
        this.pages = pages;
        this.messages = messages;
    }

    /** Where people and homes are looked up. */
    @Component
    record Estate(Homes homes, People people) {}

    @GetMapping("/callers")
    String callers(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Receivers.require(viewer, community.id());
        model.addAttribute(
                "contactId", contacts.find(community.id(), id).orElseThrow().id());
        model.addAttribute("typed", q);
        model.addAttribute("found", pages.found(community, q));
        return "desk/callers";
    }

    /** Somebody of the estate's books. */
    @PostMapping(path = "/caller", params = "homeId")
    String known(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam long homeId,
            @RequestParam(required = false) @Nullable Long personId,
            HtmxRequest htmx,
            HtmxResponse answer,
            RedirectAttributes flash,
            Model model) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        var home = estate.homes().get(community.id(), homeId);
        var person = personId == null ? null : estate.people().get(community.id(), personId);
        var identified = desk.identify(contact, Caller.ofHome(home.id(), personId, name(person)));
        return shown(community, identified, htmx, answer, flash, model);
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    /** Somebody who is not in the books: a name, a number, or nothing, to begin anew. */
    @PostMapping(path = "/caller", params = "!homeId")
    String stranger(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String telephone,
            HtmxRequest htmx,
            HtmxResponse answer,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        try {
            var identified = desk.identify(contact, Caller.stranger(name, telephone));
            return shown(community, identified, htmx, answer, flash, model);
        } catch (EstateRefusal unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = new StrangerForm(name, telephone, null, said(unreadable.reason(), locale));
            return faulty(community, contact, form, htmx, model);
        } catch (ActIncomplete tooLong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var form = new StrangerForm(
                    name, telephone, said(tooLong.faults().getFirst().reason(), locale), null);
            return faulty(community, contact, form, htmx, model);
        }
    }

    private String said(Reason reason, Locale locale) {
        return messages.getMessage(reason.key(), reason.args().toArray(), locale);
    }

    /** The household's card; a contact that somebody else has ended meanwhile is shown as it ended. */
    private String shown(
            Community community,
            Contact contact,
            HtmxRequest htmx,
            HtmxResponse answer,
            RedirectAttributes flash,
            Model model) {
        var page = "/c/%s/contacts/%d".formatted(community.code(), contact.id());
        if (!contact.isOpen()) {
            flash.addFlashAttribute("refusal", "desk.toast.endedBefore");
            return (htmx.isHtmxRequest() ? "redirect:htmx:" : "redirect:") + page;
        }
        if (!htmx.isHtmxRequest()) {
            return "redirect:" + page;
        }
        answer.addTriggerAfterSettle("caller");
        model.addAttribute("who", pages.who(contact, StrangerForm.EMPTY));
        return "desk/who";
    }

    private String faulty(Community community, Contact contact, StrangerForm form, HtmxRequest htmx, Model model) {
        if (htmx.isHtmxRequest()) {
            model.addAttribute("who", pages.who(contact, form));
            return "desk/who";
        }
        model.addAttribute("view", pages.view(community, contact, "", EndingForm.EMPTY, form));
        return "desk/contact";
    }
}
