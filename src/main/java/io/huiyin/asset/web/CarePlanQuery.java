package io.huiyin.asset.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The month at which the plan is opened, as its address says it. */
public record CarePlanQuery(@Nullable String month) {
    YearMonth first(YearMonth present) {
        try {
            var asked = month == null ? present : YearMonth.parse(month);
            return asked.getYear() < 2000 || asked.getYear() > 2999 ? present : asked;
        } catch (DateTimeException noMonth) {
            return present;
        }
    }
}
