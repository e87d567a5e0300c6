package io.huiyin.repair.finance.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.finance.PaidServiceSheet;
import io.huiyin.repair.finance.PaidServices;
import io.huiyin.repair.list.ListBook;
import io.huiyin.repair.list.ListPaper;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The record of paid services: shown, printed, taken away (BIL-05). */
@Controller
@RequestMapping("/c/{site}/paid-services")
class PaidServicesController {
    private final PaidServices services;
    private final PaidServiceSheet sheet;
    private final ListPaper paper;
    private final StaffMembers staff;
    private final Clock clock;

    PaidServicesController(
            PaidServices services, PaidServiceSheet sheet, ListPaper paper, StaffMembers staff, Clock clock) {
        this.services = services;
        this.sheet = sheet;
        this.paper = paper;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Community community, @ModelAttribute("query") PaidQuery query, Locale locale) {
        var asked = query.asked(present(community));
        var found = services.of(community, asked, locale.getLanguage().equals("en"));
        var technicians = staff.holding(community.id(), Set.of(Post.TECHNICIAN, Post.TEAM_LEADER));
        return new ModelAndView("repair/finance/paid", "view", new PaidView(query, asked.month(), found, technicians));
    }

    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> pdf(Community community, @ModelAttribute("query") PaidQuery query, Locale locale) {
        var asked = query.asked(present(community));
        return TakeAway.pdf(
                name(community, asked),
                paper.print(sheet.of(community, asked, locale), community, PaidServiceSheet.FORM, locale));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(Community community, @ModelAttribute("query") PaidQuery query, Locale locale) {
        var asked = query.asked(present(community));
        return TakeAway.workbook(name(community, asked), ListBook.of(sheet.of(community, asked, locale)));
    }

    private static String name(Community community, PaidServices.Asked asked) {
        return "paid-services-" + community.code() + "-" + asked.month();
    }

    private YearMonth present(Community community) {
        return YearMonth.from(clock.instant().atZone(community.zone()));
    }
}
