package io.huiyin.repair.form;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.PriceBooks;
import io.huiyin.repair.RepairDesk.Repair;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the items of an order to be entered: from the order, or as the form stands after a button in it. */
@Component
public class ItemForms {
    private static final Set<ActResource> ENTERED =
            EnumSet.of(ActResource.ITEMS, ActResource.REVIEW, ActResource.COMPLETION);
    private static final int MOST_FOUND = 12;
    private final PriceLists prices;
    private final PriceBooks books;
    private final ItemRows rows;
    private final Besides besides;
    private final Clock clock;

    ItemForms(PriceLists prices, PriceBooks books, ItemRows rows, Besides besides, Clock clock) {
        this.prices = prices;
        this.books = books;
        this.rows = rows;
        this.besides = besides;
        this.clock = clock;
    }

    /** What is asked beside the items. */
    @Component
    record Besides(DiagnosisForms diagnoses, MaterialForms materials) {
        ItemsForm.Beside of(Community community, Repair repair, Filled filled, Map<String, String> faults) {
            return new ItemsForm.Beside(
                    diagnoses.of(community, repair, filled, faults), materials.of(community, repair, filled, faults));
        }
    }

    /** Whether the act enters items of the work. */
    public static boolean belongTo(ActResource resource) {
        return ENTERED.contains(resource);
    }

    /** The items as they were entered last, or what was reported. */
    public ItemsForm fresh(Community community, Repair repair) {
        var book = books.open(community, repair.order());
        var standing = repair.order().lines().stream()
                .map(line -> ItemRow.of(line, book.marketPrice(line)))
                .toList();
        var reported = book.find(repair.order().report().itemId()).map(ItemRow::of).stream()
                .toList();
        var beside = besides.of(community, repair, Filled.empty(), Map.of());
        return form(community, repair, standing.isEmpty() ? reported : standing, "", null, beside);
    }

    /** The rows as they were sent, without those that were left empty, each with what is wrong in it. */
    public ItemsForm sent(Community community, Repair repair, Filled filled, Map<String, String> faults) {
        var book = books.open(community, repair.order(), ItemRows.ids(filled).toList());
        var faulty = new ArrayList<ItemRow>();
        for (var row : rows.filled(community.id(), filled, book)) {
            faulty.add(row.faulty(of(faults, "lines[" + faulty.size() + "].")));
        }
        var beside = besides.of(community, repair, filled, faults);
        return form(community, repair, faulty, "", faults.get("lines"), beside);
    }

    private static Map<String, String> of(Map<String, String> faults, String row) {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().startsWith(row))
                .collect(Collectors.toMap(fault -> fault.getKey().substring(row.length()), Map.Entry::getValue));
    }

    /** The form after a button in it: something added, taken out, or looked for. Enter adds the first that is found. */
    public ItemsForm drafted(Community community, Repair repair, Filled filled) {
        var asked = Stream.concat(ItemRows.ids(filled), ItemRows.id(filled.value("add")).stream());
        var book = books.open(community, repair.order(), asked.toList());
        var drafted = new ArrayList<>(rows.all(community.id(), filled, book));
        var typed = filled.value("q").strip();
        drop(drafted, filled.value("drop"));
        var added = filled.value("add").equals("first")
                ? found(community, repair, typed).stream()
                        .filter(item -> !typed.isEmpty())
                        .findFirst()
                : ItemRows.id(filled.value("add")).flatMap(book::find);
        added.ifPresent(item -> add(drafted, item));
        if (filled.has("offList") && drafted.size() < ItemRows.MOST) {
            drafted.add(ItemRow.offList());
        }
        var beside = besides.of(community, repair, filled, Map.of());
        return form(community, repair, drafted, added.isPresent() ? "" : typed, null, beside);
    }

    private static void drop(List<ItemRow> rows, String at) {
        ItemRows.id(at).filter(row -> row < rows.size()).ifPresent(row -> rows.remove(row.intValue()));
    }

    private static void add(List<ItemRow> rows, PriceItem item) {
        for (var at = 0; at < rows.size(); at++) {
            if (Objects.equals(rows.get(at).item(), item.id())) {
                rows.set(at, rows.get(at).oneMore());
                return;
            }
        }
        if (rows.size() < ItemRows.MOST) {
            rows.add(ItemRow.of(item));
        }
    }

    private ItemsForm form(
            Community community,
            Repair repair,
            List<ItemRow> rows,
            String typed,
            @Nullable String fault,
            ItemsForm.Beside beside) {
        return new ItemsForm(rows, typed, found(community, repair, typed), agreed(repair), fault, beside);
    }

    /** Lines in force for what was typed, those of the order's trade first; of that trade alone while nothing is typed. */
    private List<PriceItem> found(Community community, Repair repair, String typed) {
        var trade = repair.order().trade();
        return prices.search(community.id(), clock.instant(), typed).stream()
                .filter(item -> !typed.isBlank() || item.trade() == trade)
                .sorted(Comparator.comparing(item -> item.trade() != trade))
                .limit(MOST_FOUND)
                .toList();
    }

    private static @Nullable BigDecimal agreed(Repair repair) {
        return Optional.ofNullable(repair.order().consent())
                .map(consent -> consent.sum())
                .orElse(null);
    }
}
