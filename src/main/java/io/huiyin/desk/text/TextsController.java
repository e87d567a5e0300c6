package io.huiyin.desk.text;

import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.message.text.Correspondents;
import io.huiyin.message.text.Gateway;
import io.huiyin.message.text.TextList;
import io.huiyin.staff.Viewer;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The texts to customers, for those who keep the register of contacts. */
@Controller
@RequestMapping("/c/{site}/texts")
class TextsController {
    private static final int PAGE = 30;
    private final TextList texts;
    private final Correspondents correspondents;
    private final Gateway gateway;

    TextsController(TextList texts, Correspondents correspondents, Gateway gateway) {
        this.texts = texts;
        this.correspondents = correspondents;
        this.gateway = gateway;
    }

    @GetMapping
    String page(Viewer viewer, Community community, TextsForm form, Model model) {
        return shown(viewer, community, form, "desk/text/page", model);
    }

    /** The list alone, for the page that refreshes by itself. */
    @GetMapping("/rows")
    String rows(Viewer viewer, Community community, TextsForm form, Model model) {
        return shown(viewer, community, form, "desk/text/rows", model);
    }

    private String shown(Viewer viewer, Community community, TextsForm form, String view, Model model) {
        Receivers.require(viewer, community.id());
        var whole = form.whole();
        var count = texts.count(community.id(), whole.filter());
        var pages = Math.max(1, Math.ceilDiv(count, PAGE));
        var page = Math.min(Objects.requireNonNullElse(whole.page(), 1), pages);
        var listed = texts.page(community.id(), whole.filter(), (page - 1) * PAGE, PAGE);
        var parties = correspondents.parties(community.id(), listed);
        model.addAttribute(
                "view",
                new TextsView(
                        new TextsForm(whole.tab(), whole.number(), page),
                        listed.stream()
                                .map(text -> new TextRow(text, parties.get(text.matterId())))
                                .toList(),
                        texts.counts(community.id()),
                        count,
                        pages,
                        gateway.configured()));
        return view;
    }
}
