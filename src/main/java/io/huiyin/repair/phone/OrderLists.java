package io.huiyin.repair.phone;

import io.huiyin.estate.Community;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.repair.Stage;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Trade;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays out a technician's day: new ones first, then by time and place, and beneath what he may take. */
@Component
class OrderLists {
    private static final Comparator<OrderLine> BY_TIME_AND_PLACE = Comparator.comparing(OrderLine::hour)
            .thenComparing(OrderLine::building)
            .thenComparing(OrderLine::first)
            .thenComparing(OrderLine::place)
            .thenComparing(OrderLine::number);

    private final MyOrders orders;
    private final ClauseClocks clocks;
    private final StaffMembers staff;
    private final Clock clock;

    OrderLists(MyOrders orders, ClauseClocks clocks, StaffMembers staff, Clock clock) {
        this.orders = orders;
        this.clocks = clocks;
        this.staff = staff;
        this.clock = clock;
    }

    OrderList of(Community community, Viewer viewer) {
        var mine = lines(community, orders.inHand(community.id(), viewer.staffId()));
        var free = lines(community, orders.free(community.id()));
        return new OrderList(
                sorted(mine.stream().filter(OrderLists::isNew).toList(), BY_TIME_AND_PLACE),
                sorted(mine.stream().filter(line -> !isNew(line)).toList(), BY_TIME_AND_PLACE),
                sorted(free, ofTrades(trades(viewer)).thenComparing(BY_TIME_AND_PLACE)),
                lines(community, orders.broughtIn(community.id(), viewer.staffId(), midnight(community))));
    }

    private static boolean isNew(OrderLine line) {
        return line.stage() == Stage.DISPATCHED;
    }

    private static List<OrderLine> sorted(List<OrderLine> lines, Comparator<OrderLine> order) {
        return lines.stream().sorted(order).toList();
    }

    private static Comparator<OrderLine> ofTrades(Set<Trade> mine) {
        return Comparator.comparing(line -> line.trade() == null || !mine.contains(line.trade()));
    }

    private Set<Trade> trades(Viewer viewer) {
        return staff.get(viewer.staffId()).trades();
    }

    private Instant midnight(Community community) {
        return clock.instant()
                .atZone(community.zone())
                .toLocalDate()
                .atStartOfDay(community.zone())
                .toInstant();
    }

    List<OrderLine> lines(Community community, List<MyOrders.Row> rows) {
        var pressing = clocks.pressing(
                community.id(), rows.stream().map(row -> row.ref().id()).toList());
        return rows.stream()
                .map(row -> OrderLine.of(row, Due.of(pressing.get(row.ref().id()))))
                .toList();
    }
}
