package io.huiyin.desk.text;

import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.message.text.Correspondent.Written;
import io.huiyin.message.text.Correspondents;
import io.huiyin.message.text.Gateway;
import io.huiyin.message.text.Text;
import io.huiyin.message.text.Texts;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One text: shown whole to who sends it by hand, marked as sent, left out, or tried again. */
@Controller
@RequestMapping("/c/{site}/texts/{id}")
class TextController {
    private static final int LONGEST = 200;
    private final Texts texts;
    private final Correspondents correspondents;
    private final Gateway gateway;
    private final MessageSource messages;

    TextController(Texts texts, Correspondents correspondents, Gateway gateway, MessageSource messages) {
        this.texts = texts;
        this.correspondents = correspondents;
        this.gateway = gateway;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, Community community, @PathVariable long id) {
        return shown(text(viewer, community, id), null, null, HttpStatus.OK);
    }

    /** The whole number and the words, to be sent by hand; that somebody saw them is noted (DSK-09). */
    @PostMapping("/words")
    ModelAndView reveal(Viewer viewer, Community community, @PathVariable long id) {
        var text = text(viewer, community, id);
        if (!text.open()) {
            return shown(text, null, null, HttpStatus.CONFLICT);
        }
        return shown(text, correspondents.reveal(text, Actor.of(viewer)), null, HttpStatus.OK);
    }

    @PostMapping("/by-hand")
    String byHand(Viewer viewer, Community community, @PathVariable long id, RedirectAttributes after) {
        var text = text(viewer, community, id);
        return done(community, texts.byHand(text, Actor.of(viewer)), "desk-text.byHand.done", after);
    }

    @PostMapping("/omission")
    ModelAndView leaveOut(
            Viewer viewer,
            Community community,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String why,
            Locale locale,
            RedirectAttributes after) {
        var text = text(viewer, community, id);
        var reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            var fault = messages.getMessage("desk-text.leaveOut.fault", new Object[] {LONGEST}, locale);
            return shown(text, null, fault, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                done(community, texts.leaveOut(text, reason, Actor.of(viewer)), "desk-text.leaveOut.done", after));
    }

    @PostMapping("/retry")
    String retry(Viewer viewer, Community community, @PathVariable long id, RedirectAttributes after) {
        return done(community, texts.retry(text(viewer, community, id)), "desk-text.retry.done", after);
    }

    /** Who comes second is told that it was done already. */
    private static String done(Community community, boolean first, String toast, RedirectAttributes after) {
        after.addFlashAttribute(first ? "toast" : "refusal", first ? toast : "desk-text.already");
        return "redirect:/c/" + community.code() + "/texts";
    }

    private Text text(Viewer viewer, Community community, long id) {
        Receivers.require(viewer, community.id());
        return texts.find(community.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(Text text, @Nullable Written written, @Nullable String fault, HttpStatus status) {
        var party = correspondents.parties(text.communityId(), List.of(text)).get(text.matterId());
        var view = new TextView(new TextRow(text, party), gateway.configured(), written, fault);
        return new ModelAndView("desk/text/text", Map.of("view", view), status);
    }
}
