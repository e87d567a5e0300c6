package io.huiyin.repair.slips.web;

import io.huiyin.estate.Community;
import io.huiyin.paper.TakeAway;
import io.huiyin.repair.list.ListBook;
import io.huiyin.repair.list.ListPaper;
import io.huiyin.repair.list.ListSheet;
import io.huiyin.repair.list.ListSheet.Column;
import io.huiyin.repair.list.ListSheet.Kind;
import io.huiyin.repair.slips.Slip;
import io.huiyin.repair.slips.Slips;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of missing slips on paper and as a workbook (REP-17). */
@Controller
@RequestMapping("/c/{site}/slips")
class SlipSheetController {
    private final Slips slips;
    private final ListPaper paper;
    private final MessageSource words;
    private final Clock clock;

    SlipSheetController(Slips slips, ListPaper paper, MessageSource words, Clock clock) {
        this.slips = slips;
        this.paper = paper;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> pdf(Community community, @ModelAttribute("query") SlipQuery query, Locale locale) {
        return TakeAway.pdf(
                "slips-" + community.code(),
                paper.print(sheet(community, query, locale), community, ListPaper.ANY, locale));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(Community community, @ModelAttribute("query") SlipQuery query, Locale locale) {
        return TakeAway.workbook("slips-" + community.code(), ListBook.of(sheet(community, query, locale)));
    }

    private ListSheet sheet(Community community, SlipQuery query, Locale locale) {
        var out = slips.out(community.id(), query.filter());
        var now = clock.instant();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var slip : out) {
            rows.add(row(rows.size() + 1, slip, now, community.zone(), locale));
        }
        return new ListSheet(
                say(locale, "sheet.title"),
                community.name(),
                List.of(say(locale, "sheet.count", out.size())),
                columns(locale),
                rows,
                List.of(),
                List.of(say(locale, "sign.supervisor"), say(locale, "sign.desk")));
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                new Column(say(locale, "column.line"), 4, Kind.COUNT),
                new Column(say(locale, "column.number"), 13, Kind.TEXT),
                new Column(say(locale, "column.holder"), 12, Kind.TEXT),
                new Column(say(locale, "column.place"), 15, Kind.TEXT),
                new Column(say(locale, "column.fault"), 16, Kind.TEXT),
                new Column(say(locale, "column.signed"), 12, Kind.TIME),
                new Column(say(locale, "column.due"), 12, Kind.TIME),
                new Column(say(locale, "column.late"), 7, Kind.TEXT),
                new Column(say(locale, "column.sum"), 9, Kind.MONEY));
    }

    private List<@Nullable Object> row(int at, Slip slip, Instant now, ZoneId zone, Locale locale) {
        var due = slip.dueAt();
        return Arrays.asList(
                at,
                slip.number(),
                slip.withSupervisor() ? say(locale, "supervisor") : slip.technician(),
                slip.place(),
                slip.title(),
                LocalDateTime.ofInstant(slip.signedAt(), zone),
                due == null ? null : LocalDateTime.ofInstant(due, zone),
                slip.late(now) ? say(locale, "late") : null,
                slip.sum());
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getMessage("repair-slips." + key, args, locale);
    }
}
