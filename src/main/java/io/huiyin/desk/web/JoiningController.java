package io.huiyin.desk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.huiyin.desk.FrontDesk;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Performer;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact is about an order that is open already: it is urged and the contact ends there (催单/并入). */
@Controller
class JoiningController {
    private final FrontDesk desk;
    private final Contacts contacts;
    private final Matters matters;
    private final MessageSource messages;

    JoiningController(FrontDesk desk, Contacts contacts, Matters matters, MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.matters = matters;
        this.messages = messages;
    }

    @PostMapping("/c/{site}/contacts/{id:\\d+}/joining")
    String join(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam String number,
            HtmxRequest htmx,
            RedirectAttributes flash,
            Locale locale) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        var matter = matters.find(community.id(), number).orElseThrow();
        var by = Performer.of(viewer, community.id());
        var to = switch (desk.join(community, contact, matter, words(contact, locale), by)) {
            case Performed.Done done -> joined(community, matter, flash);
            case Performed.Repeated repeated -> joined(community, matter, flash);
            case Performed.Refused refused -> back(community, contact, flash);
            case Performed.Stale stale -> back(community, contact, flash);
            case Performed.Absent absent -> back(community, contact, flash);
        };
        return (htmx.isHtmxRequest() ? "redirect:htmx:" : "redirect:") + to;
    }

    /** What the timeline of the order keeps: who asked again, and on which way. */
    private String words(Contact contact, Locale locale) {
        var channel = messages.getMessage("matter.channel." + contact.channel(), null, locale);
        return String.join(
                " ",
                Stream.of(channel, contact.callerName())
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private String joined(Community community, Matter matter, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", "desk.toast.joined");
        flash.addFlashAttribute("toastArgs", List.of(matter.number()));
        return "/c/%s%s/%s"
                .formatted(community.code(), desk.intake(matter.kind()).path(), matter.number());
    }

    private static String back(Community community, Contact contact, RedirectAttributes flash) {
        flash.addFlashAttribute("refusal", "desk.toast.notJoined");
        return "/c/%s/contacts/%d".formatted(community.code(), contact.id());
    }
}
