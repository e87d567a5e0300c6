package io.huiyin.repair.review;

import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Matter;
import io.huiyin.matter.OpenMatters;
import io.huiyin.pricing.PriceItem;
import io.huiyin.pricing.PriceLists;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.review.ReviewsView.Order;
import io.huiyin.repair.review.ReviewsView.Quoted;
import io.huiyin.repair.review.ReviewsView.ToReview;
import io.huiyin.repair.review.ReviewsView.Waiting;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at what waits for a price, and for the answer to one (REP-10). */
@Component
class Reviews {
    private static final String KIND = "repair";
    private static final String CLAUSE = "REP-10";
    private static final Duration LONG = Duration.ofDays(1);
    private static final int MOST = 100;
    private static final int HINTS = 5;

    private final OpenMatters matters;
    private final RepairDesk desk;
    private final ClauseClocks clocks;
    private final Quotes quotes;
    private final Prices prices;

    Reviews(OpenMatters matters, RepairDesk desk, ClauseClocks clocks, Quotes quotes, Prices prices) {
        this.matters = matters;
        this.desk = desk;
        this.clocks = clocks;
        this.quotes = quotes;
        this.prices = prices;
    }

    /** The price list as it is now. */
    @Component("reviewPrices")
    record Prices(PriceLists lists, Clock clock) {
        List<PriceItem> now(long communityId) {
            return lists.search(communityId, clock.instant(), "");
        }
    }

    ReviewsView of(Viewer viewer, Community community) {
        var items = prices.now(community.id());
        return new ReviewsView(
                standing(community, Stage.REVIEW)
                        .map(repair -> toReview(repair, items))
                        .toList(),
                standing(community, Stage.QUOTED)
                        .map(this::waiting)
                        .sorted(Comparator.comparing(Waiting::since))
                        .toList(),
                viewer.holds(Post.ENGINEERING_SUPERVISOR, community.id()));
    }

    private Stream<Repair> standing(Community community, Stage stage) {
        return matters.byTimeLeft(community.id(), KIND, Set.of(stage.name()), MOST).stream()
                .map(Matter::number)
                .flatMap(number -> desk.find(community, number).stream());
    }

    private ToReview toReview(Repair repair, List<PriceItem> items) {
        var report = repair.order().report();
        var trade = repair.order().trade();
        return new ToReview(
                order(repair),
                clock(repair),
                Likeness.of(items, report.fault() + " " + report.content(), trade, HINTS),
                quotes.former(repair.matter().communityId(), report.fault(), trade, HINTS).stream()
                        .map(Quoted::of)
                        .toList());
    }

    private @Nullable ClauseClock clock(Repair repair) {
        return clocks.of(repair.matter().ref()).stream()
                .filter(clock -> clock.isOpen() && clock.clause().equals(CLAUSE))
                .findFirst()
                .orElse(null);
    }

    private Waiting waiting(Repair repair) {
        var matter = repair.matter();
        var since = quotes.since(matter.communityId(), matter.id(), matter.openedAt());
        var tooLong = since.plus(LONG).isBefore(prices.clock().instant());
        return new Waiting(order(repair), repair.order().sum(), since, tooLong);
    }

    private static Order order(Repair repair) {
        return new Order(
                repair.matter().number(),
                repair.order().report().fault(),
                repair.matter().location().text(),
                repair.order().report().content(),
                repair.order().technician().name());
    }
}
