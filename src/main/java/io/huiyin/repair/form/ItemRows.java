package io.huiyin.repair.form;

import io.huiyin.pricing.Called;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.Entered;
import io.huiyin.repair.PriceBooks.PriceBook;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the rows of items back from a form, so that it can be shown again as it was. */
@Component
class ItemRows {
    static final int MOST = 50;
    private static final String ID = "\\d{1,18}";
    private final PriceLists prices;

    ItemRows(PriceLists prices) {
        this.prices = prices;
    }

    /** All rows, those that are still empty too. */
    List<ItemRow> all(long communityId, Filled filled, PriceBook book) {
        return entered(filled).stream().map(row -> row(communityId, row, book)).toList();
    }

    /** The rows in which something was filled in; an act passes over the others as well. */
    List<ItemRow> filled(long communityId, Filled filled, PriceBook book) {
        return entered(filled).stream()
                .filter(row -> row.text("item") != null || row.text("name") != null)
                .map(row -> row(communityId, row, book))
                .toList();
    }

    /** The id of a line, as it was typed or sent. */
    static Optional<Long> id(String text) {
        return text.matches(ID) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The lines of the price list that stand in the rows. */
    static Stream<Long> ids(Filled filled) {
        return entered(filled).stream().flatMap(row -> id(text(row, "item")).stream());
    }

    private static List<Entered> entered(Filled filled) {
        return IntStream.range(0, MOST)
                .mapToObj(at -> "lines[" + at + "].")
                .filter(row -> filled.has(row + "quantity") || filled.has(row + "item") || filled.has(row + "name"))
                .map(row -> (Entered) new Entered.Form(filled.entered(), row))
                .toList();
    }

    private ItemRow row(long communityId, Entered row, PriceBook book) {
        var id = id(text(row, "item"));
        return id.flatMap(book::find)
                .map(item -> listed(row, ItemRow.of(item)))
                .orElseGet(() -> id.flatMap(old -> prices.item(communityId, old))
                        .map(old -> noLongerListed(row, old))
                        .orElseGet(() -> offList(row)));
    }

    private static ItemRow listed(Entered row, ItemRow listed) {
        return new ItemRow(
                listed.item(),
                listed.called(),
                text(row, "quantity"),
                listed.labour(),
                listed.marketPrice() ? text(row, "material") : listed.material(),
                listed.marketPrice(),
                row.ticked("ownMaterial"),
                listed.free(),
                Map.of());
    }

    /** What an earlier list had may be looked up anew, or go on as an item off the list. */
    private static ItemRow noLongerListed(Entered row, PriceItem old) {
        var known = ItemRow.of(old);
        return new ItemRow(
                null,
                known.called(),
                text(row, "quantity"),
                known.labour(),
                known.material(),
                false,
                row.ticked("ownMaterial"),
                known.free(),
                Map.of());
    }

    private static ItemRow offList(Entered row) {
        return new ItemRow(
                null,
                Called.typed(text(row, "name"), text(row, "unit")),
                text(row, "quantity"),
                text(row, "labour"),
                text(row, "material"),
                false,
                row.ticked("ownMaterial"),
                row.ticked("free"),
                Map.of());
    }

    private static String text(Entered row, String field) {
        return Objects.requireNonNullElse(row.text(field), "");
    }
}
