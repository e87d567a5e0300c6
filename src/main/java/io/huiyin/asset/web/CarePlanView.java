package io.huiyin.asset.web;

import io.huiyin.asset.Care;
import io.huiyin.asset.UpkeepRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preventive plan: what is proposed, what is late, and what comes, month by month.
 *
 * @param plans whether the viewer decides about it
 * @param fault what was wrong with a decision, as a message key
 */
public record CarePlanView(
        YearMonth first,
        LocalDate today,
        List<Care> proposed,
        List<Care> late,
        List<Month> months,
        List<Care> past,
        UpkeepRule rule,
        boolean plans,
        @Nullable String fault) {
    public CarePlanView {
        proposed = List.copyOf(proposed);
        late = List.copyOf(late);
        months = List.copyOf(months);
        past = List.copyOf(past);
    }

    /** A month with its cares, in the order of their days. */
    public record Month(YearMonth month, List<Coming> coming) {
        public Month {
            coming = List.copyOf(coming);
        }
    }

    /**
     * A care that comes.
     *
     * @param certain whether it stands on the plan; later ones follow from the interval and move with what is done before
     */
    public record Coming(LocalDate on, Care care, boolean certain) {}

    public boolean empty() {
        return proposed.isEmpty()
                && late.isEmpty()
                && past.isEmpty()
                && months.stream().allMatch(month -> month.coming().isEmpty());
    }
}
