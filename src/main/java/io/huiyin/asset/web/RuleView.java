package io.huiyin.asset.web;

import io.huiyin.asset.UpkeepRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the site reckons with in upkeep, as it is and was, with a form for the next. */
public record RuleView(
        UpkeepRule present,
        List<UpkeepRule> history,
        Map<String, String> entered,
        Map<String, String> faults,
        boolean plans) {
    public RuleView {
        history = List.copyOf(history);
        entered = Map.copyOf(entered);
        faults = Map.copyOf(faults);
    }

    public String value(String field) {
        return entered.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
