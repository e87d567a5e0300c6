package io.huiyin.asset;

import io.huiyin.estate.Communities;
import io.huiyin.estate.Community;
import io.huiyin.matter.MatterAdvanced;
import io.huiyin.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The preventive plan (REP-23): what is due by interval or accepted since an asset fails often becomes a work order some days
 * before, exactly once; the order's completion counts as the care, and the next one is due an interval later. An order that is
 * called off skips its care. The rounds (频次) share out the calendar for everybody alike and can't hold it: each asset has an
 * interval of its own that counts from the last care.
 */
@Component
public class CarePlan {
    private static final Logger LOG = LoggerFactory.getLogger(CarePlan.class);
    private static final Set<String> CALLED_OFF = Set.of("CANCELLED", "UNDONE");
    private final Cares cares;
    private final Assets assets;
    private final CareProposals proposals;
    private final CareOrders orders;
    private final Around around;

    CarePlan(Cares cares, Assets assets, CareProposals proposals, CareOrders orders, Around around) {
        this.cares = cares;
        this.assets = assets;
        this.proposals = proposals;
        this.orders = orders;
        this.around = around;
    }

    /** Where and when the plan is kept. */
    @Component
    record Around(Communities communities, UpkeepRules rules, TransactionTemplate transactions, Clock clock) {}

    /** Brings the plans of all communities up to this moment; what fails in one holds up no other. */
    public void run(Instant asOf) {
        for (var community : around.communities().everywhere()) {
            try {
                keep(community, asOf);
            } catch (RuntimeException broken) {
                LOG.error("the preventive plan of community {} can't be kept", community.id(), broken);
            }
        }
    }

    /** Plans, proposes and orders what is due in one community. */
    public void keep(Community community, Instant asOf) {
        var today = LocalDate.ofInstant(asOf, community.zone());
        var rule = around.rules().inForce(community.id(), asOf);
        assets.list(community.id(), AssetFilter.all(), 0, Integer.MAX_VALUE).forEach(asset -> plan(asset, today, asOf));
        proposals.look(community, rule, today, asOf);
        for (var due : cares.toOrder(community.id(), today.plusDays(rule.leadDays()))) {
            try {
                around.transactions().executeWithoutResult(status -> order(community, due));
            } catch (RuntimeException refused) {
                LOG.error("care {} of community {} can't be ordered", due, community.id(), refused);
            }
        }
    }

    /** Plans an asset's next care as its interval says. */
    void plan(Asset asset, LocalDate today, Instant at) {
        var interval = asset.is().interval();
        if (interval == null || !asset.inUse()) {
            cares.unplan(asset.communityId(), asset.id());
        } else {
            cares.plan(asset.communityId(), asset.id(), next(asset, interval, today), at);
        }
    }

    /** An interval after the last care; before the first, the next day of its rhythm since it was put into service. */
    private LocalDate next(Asset asset, Interval interval, LocalDate today) {
        return cares.last(asset.communityId(), asset.id())
                .map(interval::after)
                .orElseGet(
                        () -> firstFrom(assets.addedOn(asset, today), asset.is().inServiceOn(), interval));
    }

    private static LocalDate firstFrom(LocalDate added, @Nullable LocalDate inService, Interval interval) {
        var due = interval.after(inService == null ? added : inService);
        while (due.isBefore(added)) {
            due = interval.after(due);
        }
        return due;
    }

    private void order(Community community, long careId) {
        cares.claim(community.id(), careId)
                .flatMap(id -> cares.find(community.id(), id))
                .ifPresent(care -> assets.find(community.id(), care.assetId())
                        .ifPresent(asset ->
                                cares.ordered(community.id(), care.id(), orders.write(community, asset, care))));
    }

    /** Somebody tells when an asset was cared for last, without an order of its own; the next care counts from then. */
    @Transactional
    public void given(Asset asset, LocalDate on, Actor by) {
        var now = around.clock().instant();
        var community = around.communities().get(asset.communityId());
        cares.given(asset.communityId(), asset.id(), on, by.name(), now);
        plan(asset, LocalDate.ofInstant(now, community.zone()), now);
    }

    /** Accepts what was proposed, to be done by a day; whether it was still open. */
    @Transactional
    public boolean accept(long communityId, long careId, LocalDate dueOn, String words, Actor by) {
        var now = around.clock().instant();
        return cares.decide(communityId, careId, Care.State.PLANNED, dueOn, words, by.name(), now);
    }

    /** Declines what was proposed, with the reason; whether it was still open. */
    @Transactional
    public boolean decline(Care care, String reason, Actor by) {
        var now = around.clock().instant();
        return cares.decide(care.communityId(), care.id(), Care.State.DECLINED, care.dueOn(), reason, by.name(), now);
    }

    /** In the transaction of the act: a completed order is the care given, one that is called off is a care skipped. */
    @EventListener
    void advanced(MatterAdvanced act) {
        var completed = act.act().equals("Complete");
        if (completed || CALLED_OFF.contains(act.toStage())) {
            var community = around.communities().get(act.communityId());
            var day = LocalDate.ofInstant(act.at(), community.zone());
            cares.ended(act.communityId(), act.matterId(), completed ? day : null)
                    .flatMap(asset -> assets.find(act.communityId(), asset))
                    .ifPresent(asset -> plan(asset, day, act.at()));
        }
    }
}
