package io.huiyin.desk.text;

import io.huiyin.listing.Filters;
import io.huiyin.message.text.TextFilter.Tab;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page of the texts with its filter.
 *
 * @param gateway whether one sends them by itself
 */
public record TextsView(
        TextsForm form, List<TextRow> rows, Map<Tab, Integer> counts, int count, int pages, boolean gateway) {
    public TextsView {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    public List<Tab> tabs() {
        return List.of(Tab.values());
    }

    public Tab tab() {
        return Objects.requireNonNullElse(form.tab(), Tab.OPEN);
    }

    public int page() {
        return Objects.requireNonNullElse(form.page(), 1);
    }

    public String number() {
        return Objects.requireNonNullElse(form.number(), "");
    }

    /** The address of a tab, with the same number. */
    public String under(Tab other) {
        return query(other, 1);
    }

    /** The address of another page of this tab. */
    public String at(int page) {
        return query(tab(), page);
    }

    private String query(Tab tab, int page) {
        return Filters.NONE.with("tab", tab).with("number", number()).at(page).address();
    }
}
