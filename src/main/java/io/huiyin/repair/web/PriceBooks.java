package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.ChargeLine;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the price list in force, read once for all lines of an order. */
@Component
class PriceBooks {
    private final PriceLists prices;
    private final Clock clock;

    PriceBooks(PriceLists prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    PriceBook open(Community community) {
        var inForce = prices.search(community.id(), clock.instant(), "");
        return new PriceBook(inForce.stream().collect(Collectors.toMap(PriceItem::id, Function.identity())), prices);
    }

    /** The price list in force; what stood on an earlier one is looked up by itself. */
    record PriceBook(Map<Long, PriceItem> inForce, PriceLists prices) {
        Optional<PriceItem> find(@Nullable Long id) {
            if (id == null) {
                return Optional.empty();
            }
            return Optional.ofNullable(inForce.get(id)).or(() -> prices.item(id));
        }

        /** Whether the material of the line costs what the market asks. */
        boolean marketPrice(ChargeLine line) {
            return find(line.itemId()).filter(item -> item.material() == null).isPresent();
        }

        String code(ChargeLine line) {
            return find(line.itemId()).map(PriceItem::code).orElse("");
        }
    }
}
