package io.huiyin.desk.web;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.audit.Subject;
import io.huiyin.desk.Receivers;
import io.huiyin.estate.Community;
import io.huiyin.matter.ContactRegister;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The customer information register (DSK-01): by day, channel and outcome, on the page and as a sheet. */
@Controller
class RegisterController {
    private static final int PAGE = 50;
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ContactRegister register;
    private final RegisterRows rows;
    private final RegisterSheet sheet;
    private final Audit audit;
    private final Clock clock;

    RegisterController(ContactRegister register, RegisterRows rows, RegisterSheet sheet, Audit audit, Clock clock) {
        this.register = register;
        this.rows = rows;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/c/{site}/contacts")
    String register(Viewer viewer, Community community, RegisterForm form, Model model) {
        Receivers.require(viewer, community.id());
        var today = today(community);
        var filter = form.filter(community.zone(), today);
        var count = register.count(community.id(), filter);
        var pages = Math.max(1, Math.ceilDiv(count, PAGE));
        var whole = form.whole(today);
        var page = Math.min(whole.page() == null ? 1 : whole.page(), pages);
        var lines = register.lines(community.id(), filter, (page - 1) * PAGE, PAGE);
        var shown = new RegisterForm(whole.from(), whole.to(), whole.channel(), whole.standing(), page);
        model.addAttribute("view", new RegisterView(shown, rows.of(community.id(), lines), count, pages));
        return "desk/register";
    }

    @GetMapping("/c/{site}/contacts/export.xlsx")
    void export(Viewer viewer, Community community, RegisterForm form, Locale locale, HttpServletResponse response)
            throws IOException {
        Receivers.require(viewer, community.id());
        var name = "contacts-%s-%s.xlsx"
                .formatted(community.code(), form.whole(today(community)).from());
        audit.note(Note.of(Kind.LIST_EXPORTED)
                .in(community.id())
                .about(Subject.community(community.id(), community.name()))
                .with("export"));
        response.setContentType(SHEET);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        sheet.write(community, form.filter(community.zone(), today(community)), locale, response.getOutputStream());
    }

    private LocalDate today(Community community) {
        return LocalDate.ofInstant(clock.instant(), community.zone());
    }
}
