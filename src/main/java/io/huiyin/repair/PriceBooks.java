package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the prices that an order may be charged by, read once for all its lines. */
@Component
public class PriceBooks {
    private final PriceLists prices;
    private final Warranties warranties;
    private final Clock clock;

    PriceBooks(PriceLists prices, Warranties warranties, Clock clock) {
        this.prices = prices;
        this.warranties = warranties;
        this.clock = clock;
    }

    /**
     * What a public facility needs, and what the warranty of an earlier repair covers, costs the customer nothing.
     * Of the lines that are asked for, those that may be charged: in force for the community, or on the order already (BIL-04). */
    public PriceBook open(Community community, WorkOrder order, Collection<Long> asked) {
        var standing = standingOn(order).toList();
        var free = warranties.free(order);
        return new PriceBook(prices.chargeable(community.id(), clock.instant(), asked, standing).stream()
                .map(item -> order.publicFacility() || free.contains(item.code()) ? item.freeOfCharge() : item)
                .collect(Collectors.toMap(PriceItem::id, Function.identity())));
    }

    /** The lines that stand on the order. */
    public PriceBook open(Community community, WorkOrder order) {
        return open(community, order, List.of());
    }

    private static Stream<Long> standingOn(WorkOrder order) {
        return Stream.concat(
                        Stream.ofNullable(order.report().itemId()),
                        order.lines().stream().map(ChargeLine::itemId))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** The lines of the price list that an order may be charged by, by their ids. */
    public record PriceBook(Map<Long, PriceItem> lines) {
        public PriceBook {
            lines = Map.copyOf(lines);
        }

        public Optional<PriceItem> find(@Nullable Long id) {
            return id == null ? Optional.empty() : Optional.ofNullable(lines.get(id));
        }

        /** Whether the material of the line costs what the market asks. */
        public boolean marketPrice(ChargeLine line) {
            return find(line.itemId()).filter(item -> item.material() == null).isPresent();
        }

        /** The line's code; empty for what is not on the list. */
        public String code(ChargeLine line) {
            return find(line.itemId()).map(PriceItem::code).orElse("");
        }
    }
}
