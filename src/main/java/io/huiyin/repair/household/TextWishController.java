package io.huiyin.repair.household;

import io.huiyin.message.text.TextWishes;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.household.Doorstep.Sheet;
import io.huiyin.repair.household.Doorstep.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The household wants no more texts about its repair, or texts again, or in the other language. */
@Controller
class TextWishController {
    private final Doorstep doorstep;
    private final TextWishes wishes;
    private final MessageSource messages;

    TextWishController(Doorstep doorstep, TextWishes wishes, MessageSource messages) {
        this.doorstep = doorstep;
        this.wishes = wishes;
        this.messages = messages;
    }

    /** What is wanted. */
    enum Wish {
        STOP,
        RESUME,
        ZH,
        EN
    }

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        Discretion.of(response);
    }

    @PostMapping("/h/{token}/texts")
    ModelAndView wish(@PathVariable String token, @RequestParam Wish wish, @Nullable Principal staff, Locale locale) {
        return doorstep.enter("texts ", token, repair -> wish(token, repair, wish, new Visitor(staff != null, locale)));
    }

    private ModelAndView wish(String token, Repair repair, Wish wish, Visitor visitor) {
        if (visitor.staff()) {
            var words = messages.getMessage("repair-household.staff.refused", new Object[0], visitor.locale());
            return doorstep.page(repair, visitor, Sheet.refused(Objects.requireNonNull(words), HttpStatus.FORBIDDEN));
        }
        var community = repair.matter().communityId();
        var matter = repair.matter().id();
        switch (wish) {
            case STOP -> wishes.stop(community, matter, name(repair));
            case RESUME -> wishes.resume(community, matter);
            case ZH -> wishes.speak(community, matter, Locale.SIMPLIFIED_CHINESE);
            case EN -> wishes.speak(community, matter, Locale.ENGLISH);
        }
        return new ModelAndView("redirect:/h/" + token + "?done=texts");
    }

    private static String name(Repair repair) {
        return Objects.requireNonNullElse(repair.matter().customer().name(), "");
    }
}
