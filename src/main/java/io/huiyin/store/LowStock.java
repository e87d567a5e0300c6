package io.huiyin.store;

import io.huiyin.estate.Communities;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.store.Balances.Low;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever keeps the store, once a day for each material, that little of it is left. */
@Component
class LowStock {
    private final Balances balances;
    private final StockPlaces places;
    private final StaffMembers staff;
    private final Communities communities;
    private final Mouth mouth;

    LowStock(Balances balances, StockPlaces places, StaffMembers staff, Communities communities, Mouth mouth) {
        this.balances = balances;
        this.places = places;
        this.staff = staff;
        this.communities = communities;
        this.mouth = mouth;
    }

    /** By whom it is told, and on which day. */
    @Component
    record Mouth(Messages messages, Clock clock) {}

    /** Looks at materials of which some was just taken. */
    void look(long communityId, Collection<Long> materialIds) {
        var running = balances.low(communityId).stream()
                .filter(low -> materialIds.contains(low.id()))
                .toList();
        if (!running.isEmpty()) {
            var community = communities.get(communityId);
            var today = LocalDate.ofInstant(mouth.clock().instant(), community.zone());
            mouth.messages()
                    .tell(keepers(communityId).stream()
                            .flatMap(keeper -> running.stream()
                                    .map(low -> telling(communityId, community.code(), keeper, low, today)))
                            .toList());
        }
    }

    private static Telling telling(long communityId, String code, long keeper, Low low, LocalDate today) {
        return new Telling(
                communityId,
                keeper,
                "store.told.low",
                List.of(low.bothNames(), low.leftOver().stripTrailingZeros().toPlainString()),
                "/c/" + code + "/store?low=true",
                Urgency.NORMAL,
                "low:" + low.id() + ":" + today);
    }

    private List<Long> keepers(long communityId) {
        var named = places.of(communityId).stream()
                .filter(place -> place.kind() == StockPlace.Kind.ROOM)
                .map(StockPlace::holderId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.isEmpty()
                ? staff.holding(communityId, Set.of(Post.ENGINEERING_SUPERVISOR)).stream()
                        .map(StaffMember::id)
                        .toList()
                : named;
    }
}
