package io.huiyin.repair.review;

import io.huiyin.pricing.PriceItem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items of the price list that are like what was reported: by the pairs of characters that they share, those of the trade first. */
final class Likeness {
    private Likeness() {}

    static List<PriceItem> of(List<PriceItem> items, String told, @Nullable Enum<?> trade, int most) {
        var wanted = pairs(told);
        return items.stream()
                .filter(item -> shared(item, wanted) > 0)
                .sorted(Comparator.comparingLong((PriceItem item) -> -shared(item, wanted))
                        .thenComparing(item -> item.trade() != trade))
                .limit(most)
                .toList();
    }

    private static long shared(PriceItem item, Set<String> wanted) {
        return pairs(item.name()).stream().filter(wanted::contains).count();
    }

    private static Set<String> pairs(String text) {
        var plain = text.replaceAll("[\\s\\p{Punct}，。、；：（）]", "");
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= plain.length(); at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }
}
