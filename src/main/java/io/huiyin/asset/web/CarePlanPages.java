package io.huiyin.asset.web;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetKeepers;
import io.huiyin.asset.Assets;
import io.huiyin.asset.Care;
import io.huiyin.asset.Cares;
import io.huiyin.asset.UpkeepRules;
import io.huiyin.asset.web.CarePlanView.Coming;
import io.huiyin.asset.web.CarePlanView.Month;
import io.huiyin.estate.Community;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the preventive plan together: what stands on it, and what follows from the intervals. */
@Component
class CarePlanPages {
    private static final int MONTHS = 3;
    private static final int PAST_DAYS = 90;
    private static final int MOST = 100;
    private final Cares cares;
    private final Assets assets;
    private final UpkeepRules rules;
    private final Clock clock;

    CarePlanPages(Cares cares, Assets assets, UpkeepRules rules, Clock clock) {
        this.cares = cares;
        this.assets = assets;
        this.rules = rules;
        this.clock = clock;
    }

    CarePlanView of(Viewer viewer, Community community, CarePlanQuery query, @Nullable String fault) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, community.zone());
        var first = query.first(YearMonth.from(today));
        var standing = cares.onTheirWay(community.id());
        return new CarePlanView(
                first,
                today,
                standing.stream()
                        .filter(care -> care.state() == Care.State.PROPOSED)
                        .toList(),
                standing.stream().filter(care -> care.late(today)).toList(),
                months(
                        community,
                        first,
                        standing.stream().filter(Care::onItsWay).toList()),
                cares.past(community.id(), today.minusDays(PAST_DAYS), MOST),
                rules.inForce(community.id(), now),
                AssetKeepers.plans(viewer, community.id()),
                fault);
    }

    /** The months from the first on, whatever is late left to its own list. */
    private List<Month> months(Community community, YearMonth first, List<Care> standing) {
        var end = first.plusMonths(MONTHS).atDay(1);
        var byId = assets
                .all(community.id(), standing.stream().map(Care::assetId).toList())
                .stream()
                .collect(Collectors.toMap(Asset::id, Function.identity()));
        var coming = standing.stream()
                .flatMap(care -> coming(care, byId, end).stream())
                .sorted(Comparator.comparing(Coming::on)
                        .thenComparing(each -> each.care().asset()))
                .toList();
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> new Month(
                        month,
                        coming.stream()
                                .filter(each -> YearMonth.from(each.on()).equals(month))
                                .toList()))
                .toList();
    }

    private static List<Coming> coming(Care care, Map<Long, Asset> assets, LocalDate end) {
        var coming = new ArrayList<Coming>();
        coming.add(new Coming(care.dueOn(), care, true));
        var asset = assets.get(care.assetId());
        var interval = asset == null ? null : asset.is().interval();
        if (interval != null && care.origin() == Care.Origin.INTERVAL) {
            for (var on = interval.after(care.dueOn()); on.isBefore(end); on = interval.after(on)) {
                coming.add(new Coming(on, care, false));
            }
        }
        return coming;
    }
}
