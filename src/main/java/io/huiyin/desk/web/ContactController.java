package io.huiyin.desk.web;

import io.huiyin.desk.FrontDesk;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Performer;
import io.huiyin.staff.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contact: opened by one key, worked at on one page. */
@Controller
class ContactController {
    private final FrontDesk desk;
    private final Contacts contacts;
    private final ContactPages pages;

    ContactController(FrontDesk desk, Contacts contacts, ContactPages pages) {
        this.desk = desk;
        this.contacts = contacts;
        this.pages = pages;
    }

    /** Opens a contact; from now on the desk's clock runs (DSK-01). */
    @PostMapping("/c/{site}/contacts")
    String open(
            Viewer viewer,
            Community community,
            @RequestParam(defaultValue = "CALL") Contact.Channel channel,
            @RequestParam(required = false) @Nullable UUID submission) {
        Receivers.require(viewer, community.id());
        var once = Optional.ofNullable(submission).orElseGet(UUID::randomUUID);
        var contact = desk.open(community, channel, Performer.of(viewer, community.id()), once);
        return "redirect:/c/%s/contacts/%d".formatted(community.code(), contact.id());
    }

    @GetMapping("/c/{site}/contacts/{id:\\d+}")
    String contact(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Receivers.require(viewer, community.id());
        var contact = contacts.find(community.id(), id).orElseThrow();
        model.addAttribute("view", pages.view(community, contact, q, EndingForm.EMPTY, StrangerForm.EMPTY));
        return "desk/contact";
    }
}
