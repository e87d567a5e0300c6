package io.huiyin.repair.household;

import io.huiyin.estate.Communities;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Performed;
import io.huiyin.matter.Submission;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.OutsideReports;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Warranties;
import io.huiyin.repair.form.Filled;
import io.huiyin.repair.household.Doorstep.Sheet;
import io.huiyin.repair.household.Doorstep.Visitor;
import io.huiyin.repair.phone.Trouble;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The household reports again what was repaired, while the warranty holds; it then follows the new order. */
@Controller
class AgainController {
    private static final int LONGEST = 500;

    private final Doorstep doorstep;
    private final OutsideReports reports;
    private final Warranties warranties;
    private final HouseholdLinks links;
    private final Saying saying;

    AgainController(
            Doorstep doorstep, OutsideReports reports, Warranties warranties, HouseholdLinks links, Saying saying) {
        this.doorstep = doorstep;
        this.reports = reports;
        this.warranties = warranties;
        this.links = links;
        this.saying = saying;
    }

    /** Where, and in which words. */
    @Component("againSaying")
    record Saying(Communities communities, MessageSource messages) {
        String text(String key, Locale locale) {
            return Objects.requireNonNull(messages.getMessage("repair-household." + key, new Object[0], locale));
        }
    }

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        Discretion.of(response);
    }

    @PostMapping("/h/{token}/again")
    ModelAndView again(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String what,
            @RequestParam UUID submission,
            @Nullable Principal staff,
            Locale locale) {
        var visitor = new Visitor(staff != null, locale);
        return doorstep.enter(token, repair -> again(repair, what.strip(), submission, visitor));
    }

    private ModelAndView again(Repair repair, String what, UUID submission, Visitor visitor) {
        if (visitor.staff()) {
            return refused(repair, visitor, "staff.refused", HttpStatus.FORBIDDEN);
        }
        if (!covered(repair)) {
            return refused(repair, visitor, "again.over", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (what.isEmpty() || what.length() > LONGEST) {
            return wrong(repair, visitor, what);
        }
        var community = saying.communities().get(repair.matter().communityId());
        var once = new Submission(submission, "again " + repair.matter().number() + " " + what);
        return switch (reports.again(community, repair, what, once)) {
            case Performed.Done(var matter) -> follow(matter.ref());
            case Performed.Repeated(var matter) -> follow(matter.ref());
            case Performed.Refused refused -> refused(repair, visitor, "again.over", HttpStatus.UNPROCESSABLE_CONTENT);
            case Performed.Stale stale -> refused(repair, visitor, "stale", HttpStatus.CONFLICT);
            case Performed.Absent absent -> refused(repair, visitor, "stale", HttpStatus.CONFLICT);
        };
    }

    /** Signed for, within the warranty, and not being done again already. */
    private boolean covered(Repair repair) {
        return repair.order().signOff() != null
                && warranties.of(repair).filter(Warranties.Cover::holds).isPresent()
                && warranties.again(repair.order()).isEmpty();
    }

    private ModelAndView follow(MatterRef again) {
        return new ModelAndView("redirect:" + links.path(again) + "?done=again");
    }

    private ModelAndView wrong(Repair repair, Visitor visitor, String what) {
        var reason = what.isEmpty()
                ? Reason.of("field.required")
                : Reason.of("field.tooLong", String.valueOf(what.length()), String.valueOf(LONGEST));
        var filled = new Filled(Map.of("what", new String[] {what}), List.of(new FieldFault("what", reason)));
        return doorstep.page(
                repair, visitor, new Sheet("again", filled, Trouble.none(), null, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView refused(Repair repair, Visitor visitor, String key, HttpStatus status) {
        return doorstep.page(repair, visitor, Sheet.refused(saying.text(key, visitor.locale()), status));
    }
}
