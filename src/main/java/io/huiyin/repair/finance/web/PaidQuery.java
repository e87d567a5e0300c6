package io.huiyin.repair.finance.web;

import io.huiyin.listing.Filters;
import io.huiyin.repair.finance.PaidServices.Asked;
import io.huiyin.staff.Trade;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The filters of the record of paid services as they stand in the address; this month where none is named. */
public record PaidQuery(
        @Nullable YearMonth month,
        @Nullable Trade trade,
        @Nullable Long technician,
        @Nullable String q) {
    Asked asked(YearMonth present) {
        return new Asked(month == null ? present : month, trade, technician, text());
    }

    private @Nullable String text() {
        return Filters.words(q);
    }

    /** The same filters in another month. */
    public String in(YearMonth other) {
        return Filters.NONE
                .with("month", other)
                .with("trade", trade)
                .with("technician", technician)
                .with("q", text())
                .address();
    }
}
