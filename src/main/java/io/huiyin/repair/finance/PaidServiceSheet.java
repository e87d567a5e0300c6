package io.huiyin.repair.finance;

import io.huiyin.estate.Community;
import io.huiyin.repair.list.ListSheet;
import io.huiyin.repair.list.ListSheet.Column;
import io.huiyin.repair.list.ListSheet.Kind;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The record of paid services as it is printed and taken away (BIL-05). */
@Component
public class PaidServiceSheet {
    /** The code of the printed form. */
    public static final String FORM = "PAID_SERVICES";

    private final PaidServices services;
    private final MessageSource words;

    PaidServiceSheet(PaidServices services, MessageSource words) {
        this.services = services;
        this.words = words;
    }

    public ListSheet of(Community community, PaidServices.Asked asked, Locale locale) {
        var found = services.of(community, asked, locale.getLanguage().equals("en"));
        return of(community.name(), asked.month(), found, community.zone(), locale);
    }

    /** These services as a month's record. */
    ListSheet of(String place, YearMonth month, List<PaidService> found, ZoneId zone, Locale locale) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var service : found) {
            rows.add(row(rows.size() + 1, service, zone, locale));
        }
        return new ListSheet(
                say(locale, "paid.title"),
                place,
                List.of(
                        say(locale, "paid.of", month.toString()),
                        say(locale, "sheet.entries", String.valueOf(found.size()))),
                columns(locale),
                rows,
                totals(found, locale),
                List.of(say(locale, "sign.desk"), say(locale, "sign.supervisor")));
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                new Column(say(locale, "column.line"), 4, Kind.COUNT),
                new Column(say(locale, "column.done"), 11, Kind.TIME),
                new Column(say(locale, "column.number"), 12, Kind.TEXT),
                new Column(say(locale, "column.place"), 12, Kind.TEXT),
                new Column(say(locale, "column.customer"), 8, Kind.TEXT),
                new Column(say(locale, "column.trade"), 8, Kind.TEXT),
                new Column(say(locale, "column.items"), 20, Kind.TEXT),
                new Column(say(locale, "column.labour"), 7, Kind.MONEY),
                new Column(say(locale, "column.material"), 7, Kind.MONEY),
                new Column(say(locale, "column.amount"), 8, Kind.MONEY),
                new Column(say(locale, "column.technician"), 7, Kind.TEXT),
                new Column(say(locale, "column.signed"), 7, Kind.TEXT));
    }

    private List<@Nullable Object> row(int at, PaidService service, ZoneId zone, Locale locale) {
        var trade = service.trade();
        return Arrays.asList(
                at,
                LocalDateTime.ofInstant(service.completedAt(), zone),
                service.number(),
                service.place(),
                service.customer(),
                trade == null ? null : words.getMessage("staff.trade." + trade, null, locale),
                service.items(),
                service.labour(),
                service.material(),
                service.sum(),
                service.technician(),
                service.signedBy());
    }

    private List<@Nullable Object> totals(List<PaidService> found, Locale locale) {
        return Arrays.asList(
                null,
                say(locale, "column.sum"),
                null,
                null,
                null,
                null,
                null,
                PaidServices.sum(found, PaidService::labour),
                PaidServices.sum(found, PaidService::material),
                PaidServices.sum(found, PaidService::sum),
                null,
                null);
    }

    private String say(Locale locale, String key, Object... args) {
        return words.getMessage("repair-finance." + key, args, locale);
    }
}
