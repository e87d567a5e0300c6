package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.Entered;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.web.PriceBooks.PriceBook;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the items of an order to be entered: from the order, or as the form stands after a button in it. */
@Component
class ItemForms {
    private static final int MOST_ROWS = 50;
    private static final int MOST_FOUND = 12;
    private static final String ID = "\\d{1,18}";
    private final PriceLists prices;
    private final PriceBooks books;
    private final Clock clock;

    ItemForms(PriceLists prices, PriceBooks books, Clock clock) {
        this.prices = prices;
        this.books = books;
        this.clock = clock;
    }

    /** The items as they were entered last, or what was reported. */
    ItemsForm fresh(Community community, Repair repair) {
        var book = books.open(community);
        var rows = repair.order().lines().stream()
                .map(line -> ItemRow.of(line, book.marketPrice(line)))
                .toList();
        var reported = book.find(repair.order().report().itemId());
        return form(
                community,
                repair,
                rows.isEmpty() ? reported.map(ItemRow::of).stream().toList() : rows,
                "",
                null);
    }

    /** The rows as they were sent, without those that were left empty, each with what is wrong in it. */
    ItemsForm sent(Community community, Repair repair, FormEntry entry, Map<String, String> faults) {
        var rows = new ArrayList<ItemRow>();
        for (var row : rows(community, entry)) {
            if (row.filled()) {
                rows.add(row.faulty(of(faults, "lines[" + rows.size() + "].")));
            }
        }
        return form(community, repair, rows, "", faults.get("lines"));
    }

    private static Map<String, String> of(Map<String, String> faults, String row) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith(row))
                .collect(Collectors.toMap(fault -> fault.getKey().substring(row.length()), Map.Entry::getValue));
    }

    /** The form after a button in it: something added, taken out, or looked for. Enter adds the first that is found. */
    ItemsForm drafted(Community community, Repair repair, FormEntry entry) {
        var rows = new ArrayList<>(rows(community, entry));
        var typed = entry.text("q");
        drop(rows, entry.text("drop"));
        var added = added(community, entry.text("add"), typed);
        added.ifPresent(item -> add(rows, item));
        if (entry.has("offList") && rows.size() < MOST_ROWS) {
            rows.add(ItemRow.offList());
        }
        return form(community, repair, rows, added.isPresent() ? "" : typed, null);
    }

    private Optional<PriceItem> added(Community community, String add, String typed) {
        if (add.matches(ID)) {
            return prices.item(Long.parseLong(add));
        }
        return add.equals("first") && !typed.isEmpty()
                ? prices.search(community.id(), clock.instant(), typed).stream().findFirst()
                : Optional.empty();
    }

    private static void drop(List<ItemRow> rows, String at) {
        if (at.matches("\\d{1,3}") && Integer.parseInt(at) < rows.size()) {
            rows.remove(Integer.parseInt(at));
        }
    }

    private static void add(List<ItemRow> rows, PriceItem item) {
        for (var at = 0; at < rows.size(); at++) {
            if (Objects.equals(rows.get(at).item(), item.id())) {
                rows.set(at, rows.get(at).oneMore());
                return;
            }
        }
        if (rows.size() < MOST_ROWS) {
            rows.add(ItemRow.of(item));
        }
    }

    private List<ItemRow> rows(Community community, FormEntry entry) {
        var book = books.open(community);
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(at -> "lines[" + at + "].")
                .filter(row -> entry.has(row + "quantity") || entry.has(row + "item"))
                .map(row -> row(new Entered.Form(entry.fields(), row), book))
                .toList();
    }

    private static ItemRow row(Entered row, PriceBook book) {
        var id = text(row, "item");
        return Optional.of(id)
                .filter(text -> text.matches(ID))
                .flatMap(text -> book.find(Long.valueOf(text)))
                .map(item -> listed(row, ItemRow.of(item)))
                .orElseGet(() -> offList(row));
    }

    private static ItemRow listed(Entered row, ItemRow listed) {
        return new ItemRow(
                listed.item(),
                listed.name(),
                listed.unit(),
                text(row, "quantity"),
                listed.labour(),
                listed.marketPrice() ? text(row, "material") : listed.material(),
                listed.marketPrice(),
                row.ticked("ownMaterial"),
                listed.free(),
                Map.of());
    }

    private static ItemRow offList(Entered row) {
        return new ItemRow(
                null,
                text(row, "name"),
                text(row, "unit"),
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

    private ItemsForm form(
            Community community, Repair repair, List<ItemRow> rows, String typed, @Nullable String fault) {
        var trade = repair.order().trade();
        var found = prices.search(community.id(), clock.instant(), typed).stream()
                .filter(item -> !typed.isBlank() || item.trade() == trade)
                .sorted(Comparator.comparing(item -> item.trade() != trade))
                .limit(MOST_FOUND)
                .toList();
        return new ItemsForm(rows, typed, found, agreed(repair), fault);
    }

    private static @Nullable BigDecimal agreed(Repair repair) {
        var consent = repair.order().consent();
        return consent == null ? null : consent.sum();
    }
}
