package io.huiyin.repair.phone;

import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.Entered;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the rows of items back from a form, so that it can be shown again as it was. */
final class RowsEntered {
    static final int MOST = 50;

    private RowsEntered() {}

    static List<LineForm> of(Map<String, String[]> entered, PriceLists prices) {
        return IntStream.range(0, MOST)
                .mapToObj(at -> "lines[" + at + "].")
                .filter(row -> entered.keySet().stream().anyMatch(name -> name.startsWith(row)))
                .map(row -> line(new Entered.Form(entered, row), prices))
                .toList();
    }

    private static LineForm line(Entered row, PriceLists prices) {
        return item(row, prices).map(item -> listed(row, item)).orElseGet(() -> offList(row));
    }

    private static Optional<PriceItem> item(Entered row, PriceLists prices) {
        var id = text(row, "item");
        return id.matches("\\d{1,18}") ? prices.item(Long.parseLong(id)) : Optional.empty();
    }

    private static LineForm listed(Entered row, PriceItem item) {
        var listed = LineForm.of(item);
        return new LineForm(
                item.id(),
                item.name(),
                item.unit(),
                text(row, "quantity"),
                listed.labour(),
                listed.marketPrice() ? text(row, "material") : listed.material(),
                listed.marketPrice(),
                row.ticked("ownMaterial"),
                listed.free());
    }

    private static LineForm offList(Entered row) {
        return new LineForm(
                null,
                text(row, "name"),
                text(row, "unit"),
                text(row, "quantity"),
                text(row, "labour"),
                text(row, "material"),
                false,
                row.ticked("ownMaterial"),
                row.ticked("free"));
    }

    private static String text(Entered row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }
}
