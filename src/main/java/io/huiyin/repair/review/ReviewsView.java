package io.huiyin.repair.review;

import io.huiyin.matter.ClauseClock;
import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.review.Quotes.Former;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices that are to be given, those whose time runs out first, and those that wait for the customer, the longest first. */
public record ReviewsView(List<ToReview> toReview, List<Waiting> waiting, boolean reviews) {
    public ReviewsView {
        toReview = List.copyOf(toReview);
        waiting = List.copyOf(waiting);
    }

    /** A repair as it is told in a line. */
    public record Order(
            String number,
            String fault,
            String place,
            String content,
            @Nullable String technician) {}

    /** Something off the list: its fifteen minutes, like items of the list, and what was asked for the like before. */
    public record ToReview(Order order, @Nullable ClauseClock clock, List<PriceItem> alike, List<Quoted> former) {}

    /** A price that was given before. */
    public record Quoted(String name, BigDecimal labour, BigDecimal material, String number, Instant at) {
        static Quoted of(Former former) {
            return new Quoted(former.name(), former.labour(), former.material(), former.number(), former.at());
        }
    }

    /**
     * A price that waits for the customer.
     *
     * @param tooLong whether it waits for more than a day, so that somebody should call
     */
    public record Waiting(Order order, BigDecimal sum, Instant since, boolean tooLong) {}
}
