package io.huiyin.message.web;

import io.huiyin.message.Inbox;
import io.huiyin.message.Streams;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the viewer was told. */
@Controller
@RequestMapping("/messages")
class MessagesController {
    private final Inbox inbox;
    private final InboxPages pages;
    private final MailPages mail;
    private final Streams streams;

    MessagesController(Inbox inbox, InboxPages pages, MailPages mail, Streams streams) {
        this.inbox = inbox;
        this.pages = pages;
        this.mail = mail;
        this.streams = streams;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int from,
            Locale locale,
            Model model) {
        int first = Math.clamp(from, 0, 100_000);
        model.addAttribute("view", pages.view(viewer, wanted(show), first, mail.view(viewer, null), locale));
        return "message/inbox";
    }

    @GetMapping("/badge")
    String badge(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("badge", pages.badge(viewer, locale));
        return "message/badge";
    }

    /** Wakes the page when the viewer is told something. */
    @GetMapping("/stream")
    SseEmitter stream(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        Unbuffered.send(response);
        return streams.messages(Owners.of(viewer, request));
    }

    /** Opening a message reads it and leads to what it is about. */
    @GetMapping("/{id:\\d{1,18}}")
    String open(Viewer viewer, @PathVariable long id) {
        return inbox.open(viewer, id)
                .map(message -> "redirect:" + message.link())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/reading")
    String readAll(Viewer viewer, RedirectAttributes told) {
        inbox.readAll(viewer);
        told.addFlashAttribute("toast", "message.allRead");
        return "redirect:/messages";
    }

    private static Inbox.Wanted wanted(String show) {
        return switch (show) {
            case "unread" -> Inbox.Wanted.UNREAD;
            case "urgent" -> Inbox.Wanted.URGENT;
            default -> Inbox.Wanted.ALL;
        };
    }
}
