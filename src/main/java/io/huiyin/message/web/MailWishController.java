package io.huiyin.message.web;

import io.huiyin.message.Inbox;
import io.huiyin.message.MailWish;
import io.huiyin.message.MailWishes;
import io.huiyin.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the viewer wants to be written to. */
@Controller
class MailWishController {
    private final MailWishes wishes;
    private final InboxPages pages;
    private final MailPages mail;

    MailWishController(MailWishes wishes, InboxPages pages, MailPages mail) {
        this.wishes = wishes;
        this.pages = pages;
        this.mail = mail;
    }

    @PostMapping("/messages/wish")
    String keep(
            Viewer viewer,
            WishForm form,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        MailWish wish = form.wish();
        if (wish == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var mended = mail.view(viewer, "message.wish.hours.wrong");
            model.addAttribute("view", pages.view(viewer, Inbox.Wanted.ALL, 0, mended, locale));
            return "message/inbox";
        }
        wishes.set(viewer.staffId(), wish);
        told.addFlashAttribute("toast", "message.wish.kept");
        return "redirect:/messages";
    }
}
