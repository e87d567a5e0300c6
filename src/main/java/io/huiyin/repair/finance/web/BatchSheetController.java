package io.huiyin.repair.finance.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.finance.BatchSheet;
import io.huiyin.repair.list.ListBook;
import io.huiyin.repair.list.ListPaper;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The numbered list of a batch on paper and as a workbook (REP-18). */
@Controller
@RequestMapping("/c/{site}/finance/{number}")
class BatchSheetController {
    private final BatchPages pages;
    private final BatchSheet sheet;
    private final ListPaper paper;

    BatchSheetController(BatchPages pages, BatchSheet sheet, ListPaper paper) {
        this.pages = pages;
        this.sheet = sheet;
        this.paper = paper;
    }

    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> pdf(Community community, @PathVariable String number, Locale locale) {
        var list = sheet.of(community, pages.batch(community, number), locale);
        return TakeAway.pdf(number, paper.print(list, community, ListPaper.ANY, locale));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(Community community, @PathVariable String number, Locale locale) {
        return TakeAway.workbook(number, ListBook.of(sheet.of(community, pages.batch(community, number), locale)));
    }
}
