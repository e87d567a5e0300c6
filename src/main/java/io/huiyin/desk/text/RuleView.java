package io.huiyin.desk.text;

import io.huiyin.message.text.TextRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The site's rule for texts as it is and was, with a form for the next. */
public record RuleView(
        TextRule present,
        List<TextRule> history,
        Map<String, String> entered,
        Map<String, String> faults,
        boolean sets) {
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
