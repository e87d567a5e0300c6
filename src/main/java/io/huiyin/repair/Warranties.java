package io.huiyin.repair;

import io.huiyin.estate.Communities;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Matters;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.RepairDesk.Repair;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For how long what was done is under warranty, by the lines of the price list that it was charged by (BIL-04). */
@Component
public class Warranties {
    private final PriceLists prices;
    private final WarrantyRepairs repairs;
    private final WorkOrders orders;
    private final Register register;

    Warranties(PriceLists prices, WarrantyRepairs repairs, WorkOrders orders, Register register) {
        this.prices = prices;
        this.repairs = repairs;
        this.orders = orders;
        this.register = register;
    }

    /** Where and when. */
    @Component("warrantyRegister")
    record Register(Matters matters, Communities communities, Clock clock) {
        LocalDate day(long communityId, Instant at) {
            return LocalDate.ofInstant(at, communities.get(communityId).zone());
        }
    }

    /**
     * The warranty of a repair.
     *
     * @param until the last day of the line that has it longest
     * @param holds whether that day has not passed
     */
    public record Cover(LocalDate until, boolean holds) {}

    /** The warranty of what was done; none where no line has one. */
    public Optional<Cover> of(Repair repair) {
        var order = repair.order();
        var today = register.day(order.ref().communityId(), register.clock().instant());
        return lines(order)
                .flatMap(item -> Stream.ofNullable(until(order, item)))
                .max(LocalDate::compareTo)
                .map(until -> new Cover(until, !today.isAfter(until)));
    }

    /** The earlier repair under whose warranty this one is. */
    public Optional<Matter> former(WorkOrder order) {
        return repairs.former(order.ref()).flatMap(register.matters()::find);
    }

    /** The repair that was reported again and is still being done. */
    public Optional<Matter> again(WorkOrder order) {
        return repairs.again(order.ref()).flatMap(register.matters()::find);
    }

    /** The codes of the lines that cost nothing on this order, since the earlier one still covers them. */
    Set<String> free(WorkOrder order) {
        var reported = register.day(order.ref().communityId(), order.report().contactOpenedAt());
        return repairs.former(order.ref()).flatMap(orders::find).stream()
                .flatMap(former -> lines(former).filter(item -> covers(former, item, reported)))
                .map(PriceItem::code)
                .collect(Collectors.toSet());
    }

    private boolean covers(WorkOrder order, PriceItem item, LocalDate day) {
        var until = until(order, item);
        return until != null && !day.isAfter(until);
    }

    private Stream<PriceItem> lines(WorkOrder order) {
        return order.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.itemId()))
                .distinct()
                .flatMap(id -> prices.item(id).stream())
                .filter(item -> item.warrantyDays() > 0);
    }

    private @Nullable LocalDate until(WorkOrder order, PriceItem item) {
        var done = order.progress().completedAt();
        return done == null
                ? null
                : register.day(order.ref().communityId(), done).plusDays(item.warrantyDays());
    }
}
