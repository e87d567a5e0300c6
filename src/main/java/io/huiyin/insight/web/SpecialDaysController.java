package io.huiyin.insight.web;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.SpecialDays;
import io.huiyin.calendar.SpecialDaysRefused;
import io.huiyin.calendar.SpecialDaysRefused.Problem;
import io.huiyin.estate.Community;
import io.huiyin.insight.Powers;
import io.huiyin.insight.web.CalendarView.DaysForm;
import io.huiyin.insight.web.CalendarView.Trial;
import io.huiyin.insight.web.FigureForm.Unit;
import io.huiyin.matter.WorkCalendars;
import io.huiyin.site.Page;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The special days of a new year: looked at first, then added for all communities. */
@Controller
class SpecialDaysController {
    private static final Trial NONE = new Trial("", "", Unit.HOURS, Counting.WORKING);
    private static final int LONGEST = 20_000;
    private final WorkCalendars calendars;
    private final CalendarPages pages;

    SpecialDaysController(WorkCalendars calendars, CalendarPages pages) {
        this.calendars = calendars;
        this.pages = pages;
    }

    @PostMapping("/c/{site}/calendar/days")
    ModelAndView days(
            Community community,
            Viewer viewer,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean add,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes after)
            throws IOException {
        if (!Powers.specialDays(viewer)) {
            throw new AccessDeniedException("only an administrator above the sites adds special days");
        }
        var text = file == null || file.isEmpty() ? days : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            return add ? added(text, viewer, page, after) : seen(community, text, page);
        } catch (SpecialDaysRefused refused) {
            var form = new DaysForm(shortened(text), faults(refused.problems(), text, page), List.of());
            return shown(community, form, page, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Whoever asks for the address of the form itself is shown the calendar. */
    @GetMapping("/c/{site}/calendar/days")
    String form(Community community) {
        return "redirect:/c/" + community.code() + "/calendar";
    }

    private ModelAndView seen(Community community, String text, Page page) {
        var sheets = pages.sheets(community, calendars.with(text), SpecialDays.parse(text));
        return shown(community, new DaysForm(shortened(text), List.of(), sheets), page, HttpStatus.OK);
    }

    private ModelAndView added(String text, Viewer viewer, Page page, RedirectAttributes after) {
        calendars.add(text, viewer.name());
        var newest = Integer.toString(SpecialDays.parse(text).lastYear());
        after.addFlashAttribute("toast", "insight.days.added");
        after.addFlashAttribute("toastArgs", List.of(newest));
        return new ModelAndView("redirect:" + page.url("/calendar") + "?year=" + newest);
    }

    private ModelAndView shown(Community community, DaysForm form, Page page, HttpStatus status) {
        var shown = new ModelAndView("insight/calendar", status);
        shown.addObject("view", pages.of(community, null, NONE, form, page));
        return shown;
    }

    private static List<DaysForm.Fault> faults(List<Problem> problems, String text, Page page) {
        var lines = text.lines().toList();
        return problems.stream()
                .limit(50)
                .map(problem -> new DaysForm.Fault(
                        problem.line() == 0 ? "" : shortened(lines.get(problem.line() - 1)),
                        page.t(problem.messageKey(), problem.line(), shortened(problem.about()))))
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
