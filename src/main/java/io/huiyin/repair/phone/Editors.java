package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Trade;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the items of an order to be entered: from the order itself, or as the form stands after a button in it. */
@Component
class Editors {
    private static final int MOST_FOUND = 40;
    private static final int SUGGESTED = 8;

    private final PriceLists prices;
    private final Clock clock;

    Editors(PriceLists prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    Editor fresh(Community community, Repair repair) {
        var rows = repair.order().lines().stream()
                .map(line -> LineForm.of(line, hasMarketPrice(line)))
                .toList();
        var reported = repair.order().report().itemId();
        var first = rows.isEmpty() && reported != null
                ? prices.item(reported).map(LineForm::of).stream().toList()
                : rows;
        return editor(community, repair, first, "");
    }

    /** The rows as they were sent; those that were left empty are passed over, as the act passes them over. */
    Editor sent(Community community, Repair repair, Map<String, String[]> entered) {
        var rows = RowsEntered.of(entered, prices).stream()
                .filter(LineForm::isFilled)
                .toList();
        return editor(community, repair, rows, text(entered, "q"));
    }

    /** The form after a button in it: something added, taken out, or looked for. */
    Editor drafted(Community community, Repair repair, Map<String, String[]> entered) {
        var rows = new ArrayList<>(RowsEntered.of(entered, prices));
        drop(rows, text(entered, "drop"));
        add(rows, text(entered, "add"));
        if (entered.containsKey("offList") && rows.size() < RowsEntered.MOST) {
            rows.add(LineForm.offList());
        }
        return editor(community, repair, rows, text(entered, "q"));
    }

    private static void drop(List<LineForm> rows, String at) {
        if (at.matches("\\d{1,3}") && Integer.parseInt(at) < rows.size()) {
            rows.remove(Integer.parseInt(at));
        }
    }

    private void add(List<LineForm> rows, String id) {
        if (!id.matches("\\d{1,18}") || rows.size() >= RowsEntered.MOST) {
            return;
        }
        var item = Long.valueOf(id);
        for (var at = 0; at < rows.size(); at++) {
            if (item.equals(rows.get(at).item())) {
                rows.set(at, rows.get(at).oneMore());
                return;
            }
        }
        prices.item(item).map(LineForm::of).ifPresent(rows::add);
    }

    private Editor editor(Community community, Repair repair, List<LineForm> rows, String typed) {
        var found = prices.search(community.id(), clock.instant(), typed).stream()
                .filter(item ->
                        !typed.isBlank() || item.trade() == repair.order().trade())
                .sorted(ofTrade(repair.order().trade()))
                .limit(typed.isBlank() ? SUGGESTED : MOST_FOUND)
                .toList();
        return new Editor(rows, typed, found);
    }

    private static Comparator<PriceItem> ofTrade(@Nullable Trade trade) {
        return Comparator.comparing(item -> item.trade() != trade);
    }

    private boolean hasMarketPrice(ChargeLine line) {
        var id = line.itemId();
        return id != null
                && prices.item(id).filter(item -> item.material() == null).isPresent();
    }

    private static String text(Map<String, String[]> entered, String field) {
        var values = entered.get(field);
        return values == null || values.length == 0 ? "" : values[values.length - 1].strip();
    }
}
