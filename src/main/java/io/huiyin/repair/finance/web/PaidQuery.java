package io.huiyin.repair.finance.web;

import io.huiyin.repair.finance.PaidServices.Asked;
import io.huiyin.staff.Trade;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The filters of the record of paid services as they stand in the address; this month where none is named. */
public record PaidQuery(
        @Nullable YearMonth month,
        @Nullable Trade trade,
        @Nullable Long technician,
        @Nullable String q) {
    private static final int LONGEST = 100;

    Asked asked(YearMonth present) {
        return new Asked(month == null ? present : month, trade, technician, text());
    }

    private @Nullable String text() {
        return q == null || q.isBlank()
                ? null
                : q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
    }

    /** The same filters in another month. */
    public String in(YearMonth other) {
        var all = new LinkedHashMap<String, Object>();
        all.put("month", other);
        if (trade != null) {
            all.put("trade", trade);
        }
        if (technician != null) {
            all.put("technician", technician);
        }
        var text = text();
        if (text != null) {
            all.put("q", text);
        }
        return all.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + UriUtils.encode(each.getValue().toString(), "UTF-8"))
                .collect(Collectors.joining("&", "?", ""));
    }
}
