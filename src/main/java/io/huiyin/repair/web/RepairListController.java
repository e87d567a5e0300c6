package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.RepairList;
import io.huiyin.staff.Viewer;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of repairs; its filters stand in the address. */
@Controller
@RequestMapping("/c/{site}/repairs")
class RepairListController {
    static final int MOST = 20_000;
    private final RepairTables tables;
    private final RepairList list;
    private final RepairWorkbook workbook;

    RepairListController(RepairTables tables, RepairList list, RepairWorkbook workbook) {
        this.tables = tables;
        this.list = list;
        this.workbook = workbook;
    }

    @GetMapping
    String list(
            Viewer viewer,
            Community community,
            @ModelAttribute("query") RepairQuery query,
            Locale locale,
            Model model) {
        model.addAttribute("table", tables.of(viewer, community, query, locale));
        return "repair/list";
    }

    /** The rows alone, for the list that refreshes by itself. */
    @GetMapping("/rows")
    String rows(
            Viewer viewer,
            Community community,
            @ModelAttribute("query") RepairQuery query,
            Locale locale,
            Model model) {
        model.addAttribute("table", tables.of(viewer, community, query, locale));
        return "repair/rows";
    }

    /** The filtered list as a workbook. */
    @GetMapping("/repairs.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer, Community community, @ModelAttribute("query") RepairQuery query, Locale locale)
            throws IOException {
        var lines = list.find(community, query.filter(), viewer.staffId(), 0, MOST);
        return TakeAway.workbook("repairs-" + community.code(), workbook.of(lines, community.zone(), locale));
    }
}
