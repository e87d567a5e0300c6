package io.huiyin.pricing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of the price list, code by code (BIL-04). */
public record Comparison(List<Difference> differences, int unchanged) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** An item that is new, gone, or not what it was. */
    public record Difference(
            @Nullable PriceItem before, @Nullable PriceItem after) {
        /** What happened to it. */
        public enum Kind {
            ADDED,
            REMOVED,
            CHANGED
        }

        public Kind kind() {
            if (before == null) {
                return Kind.ADDED;
            }
            return after == null ? Kind.REMOVED : Kind.CHANGED;
        }

        /** The item as it is, or was. */
        public PriceItem item() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /** Compares the lines of an earlier version with those of a later one. */
    public static Comparison of(List<PriceItem> before, List<PriceItem> after) {
        var old = byCode(before);
        var differences = new ArrayList<Difference>();
        var unchanged = 0;
        for (var item : after) {
            var was = old.remove(item.code());
            if (was != null && was.line().equals(item.line())) {
                unchanged++;
            } else {
                differences.add(new Difference(was, item));
            }
        }
        old.values().forEach(gone -> differences.add(new Difference(gone, null)));
        return new Comparison(differences, unchanged);
    }

    private static Map<String, PriceItem> byCode(List<PriceItem> items) {
        return items.stream()
                .collect(Collectors.toMap(
                        PriceItem::code, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }
}
