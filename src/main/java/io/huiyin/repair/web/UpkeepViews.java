package io.huiyin.repair.web;

import io.huiyin.asset.Assets;
import io.huiyin.repair.OrderCosts;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Repeats;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import io.huiyin.store.Movements;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what an order tells for upkeep. */
@Component
class UpkeepViews {
    private static final Post[] WHO_RECKON = {
        Post.ENGINEERING_SUPERVISOR,
        Post.TEAM_LEADER,
        Post.TECHNICIAN,
        Post.CUSTOMER_SERVICE_SUPERVISOR,
        Post.CUSTOMER_SERVICE_MANAGER,
        Post.SITE_HEAD,
        Post.FINANCE,
        Post.QUALITY,
        Post.HEAD_OFFICE,
        Post.ADMINISTRATOR
    };
    private final Repeats repeats;
    private final OrderCosts costs;
    private final Assets assets;
    private final Movements movements;
    private final Clock clock;

    UpkeepViews(Repeats repeats, OrderCosts costs, Assets assets, Movements movements, Clock clock) {
        this.repeats = repeats;
        this.costs = costs;
        this.assets = assets;
        this.movements = movements;
        this.clock = clock;
    }

    UpkeepView of(Repair repair, Viewer viewer) {
        var matter = repair.matter();
        var community = matter.communityId();
        var reckons = viewer.holdsAny(community, WHO_RECKON);
        var diagnosis = repair.order().diagnosis();
        var asset = diagnosis.assetId();
        return new UpkeepView(
                diagnosis.type(),
                asset == null ? null : assets.find(community, asset).orElse(null),
                repeats.before(repair),
                reckons ? costs.of(matter.ref()) : null,
                reckons ? movements.onOrder(community, matter.id()) : List.of(),
                repeats.within(community, matter.openedAt()).toDays(),
                clock.instant());
    }
}
