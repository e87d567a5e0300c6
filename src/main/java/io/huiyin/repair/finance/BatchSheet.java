package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.paper.Yuan;
import io.huiyin.repair.Charges;
import io.huiyin.repair.list.ListSheet;
import io.huiyin.repair.list.ListSheet.Column;
import io.huiyin.repair.list.ListSheet.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The numbered list that goes to finance with the slips, an entry a line (REP-18). */
@Component
public class BatchSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private final BatchLines lines;
    private final MessageSource words;

    BatchSheet(BatchLines lines, MessageSource words) {
        this.lines = lines;
        this.words = words;
    }

    public ListSheet of(Community community, Batch batch, Locale locale) {
        var going = lines.of(batch).stream().filter(BatchLine::goes).toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : going) {
            rows.add(row(rows.size() + 1, line, community.zone(), locale));
        }
        return new ListSheet(
                say(locale, "sheet.title", batch.month().toString()),
                community.name(),
                facts(community, batch, locale),
                List.of(
                        new Column(say(locale, "column.line"), 4, Kind.COUNT),
                        new Column(say(locale, "column.number"), 12, Kind.TEXT),
                        new Column(say(locale, "column.done"), 11, Kind.TIME),
                        new Column(say(locale, "column.place"), 14, Kind.TEXT),
                        new Column(say(locale, "column.customer"), 8, Kind.TEXT),
                        new Column(say(locale, "column.fault"), 16, Kind.TEXT),
                        new Column(say(locale, "column.technician"), 8, Kind.TEXT),
                        new Column(say(locale, "column.kind"), 7, Kind.TEXT),
                        new Column(say(locale, "column.amount"), 9, Kind.MONEY)),
                rows,
                Arrays.asList(null, say(locale, "column.sum"), null, null, null, null, null, null, batch.sum()),
                List.of(say(locale, "sign.desk"), say(locale, "sign.supervisor"), say(locale, "sign.finance")));
    }

    private List<String> facts(Community community, Batch batch, Locale locale) {
        var facts = new ArrayList<>(List.of(
                say(locale, "sheet.number", batch.number()),
                say(locale, "sheet.until", local(batch.until(), community.zone())),
                say(locale, "sheet.entries", String.valueOf(batch.lines())),
                say(locale, "sheet.sum", batch.sum().toPlainString(), inWords(batch.sum(), locale))));
        var handed = batch.handed();
        facts.add(
                handed == null
                        ? say(locale, "sheet.draft")
                        : say(locale, "sheet.handed", local(handed.at(), community.zone()), handed.name()));
        return facts;
    }

    private static String inWords(BigDecimal sum, Locale locale) {
        return locale.getLanguage().equals("en") || sum.signum() < 0 ? "" : Yuan.inWords(sum);
    }

    private List<@Nullable Object> row(int at, BatchLine line, ZoneId zone, Locale locale) {
        var done = line.completedAt();
        return Arrays.asList(
                at,
                line.number(),
                done == null || line.kind() == Charges.Kind.COUNTER ? null : LocalDateTime.ofInstant(done, zone),
                line.place(),
                line.customer(),
                line.title(),
                line.technician(),
                say(locale, "kind." + line.kind()),
                line.amount());
    }

    private static String local(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getMessage("repair-finance." + key, args, locale);
    }
}
