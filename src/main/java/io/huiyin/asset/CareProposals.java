package io.huiyin.asset;

import io.huiyin.estate.Community;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes a check of what fails often, once until the supervisor has decided and so many days have passed (REP-23). */
@Component
class CareProposals {
    private final Cares cares;
    private final Mendings mendings;
    private final Assets assets;
    private final Ears ears;
    private final TransactionTemplate transactions;

    CareProposals(Cares cares, Mendings mendings, Assets assets, Ears ears, TransactionTemplate transactions) {
        this.cares = cares;
        this.mendings = mendings;
        this.assets = assets;
        this.ears = ears;
        this.transactions = transactions;
    }

    /** Who hears of a proposal. */
    @Component
    record Ears(StaffMembers staff, Messages messages) {
        void tell(Community community, Asset asset, List<String> orders) {
            messages.tell(staff.holding(community.id(), Set.of(Post.ENGINEERING_SUPERVISOR)).stream()
                    .map(member -> new Telling(
                            community.id(),
                            member.id(),
                            "asset.told.proposed",
                            List.of(asset.label(), String.valueOf(orders.size())),
                            "/c/" + community.code() + "/upkeep",
                            Urgency.NORMAL,
                            "care:" + asset.id() + ":" + orders.getLast()))
                    .toList());
        }
    }

    void look(Community community, UpkeepRule rule, LocalDate today, Instant asOf) {
        var since = asOf.minus(Duration.ofDays(rule.frequentDays()));
        mendings.faults(community.id(), since).forEach((asset, orders) -> {
            if (orders.size() >= rule.frequentFaults()) {
                assets.find(community.id(), asset)
                        .filter(Asset::inUse)
                        .ifPresent(frequent -> propose(community, frequent, orders, today, since, asOf));
            }
        });
    }

    private void propose(
            Community community, Asset asset, List<String> orders, LocalDate today, Instant since, Instant asOf) {
        transactions.executeWithoutResult(status -> {
            var because = String.join(", ", orders);
            if (cares.propose(community.id(), asset.id(), today.plusDays(7), because, since, asOf)) {
                ears.tell(community, asset, orders);
            }
        });
    }
}
