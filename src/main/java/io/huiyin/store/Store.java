package io.huiyin.store;

import io.huiyin.staff.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store at work: what is booked changes the balance in the same transaction, and is never changed, only countered. An
 * order that is taken up again keeps what went into it; what turns out not to have been used comes back by a counter-entry.
 */
@Service
public class Store {
    private final Movements movements;
    private final Balances balances;
    private final Materials materials;
    private final LowStock low;
    private final Clock clock;

    Store(Movements movements, Balances balances, Materials materials, LowStock low, Clock clock) {
        this.movements = movements;
        this.balances = balances;
        this.materials = materials;
        this.low = low;
        this.clock = clock;
    }

    /** Material came in from outside. */
    @Transactional
    public void receive(long communityId, long materialId, long place, BigDecimal quantity, String reason, Actor by) {
        receive(communityId, materialId, place, quantity, reason, by, null);
    }

    /** The same by a form, which books once however often it is sent. */
    @Transactional
    public void receive(
            long communityId,
            long materialId,
            long place,
            BigDecimal quantity,
            String reason,
            Actor by,
            @Nullable UUID once) {
        if (!movements.known(communityId, once)) {
            var receipt =
                    Moving.of(Movement.Kind.RECEIPT, materialId, null, place, quantity, reason, by, clock.instant());
            book(communityId, receipt.once(once));
        }
    }

    /** Material goes from one place to another: out to a van, or back from it; {@link NotEnough} when less lies there. */
    @Transactional
    public void move(long communityId, long materialId, StockPlace from, StockPlace to, BigDecimal quantity, Actor by) {
        move(communityId, materialId, from, to, quantity, by, null);
    }

    /** The same by a form, which books once however often it is sent. */
    @Transactional
    public void move(
            long communityId,
            long materialId,
            StockPlace from,
            StockPlace to,
            BigDecimal quantity,
            Actor by,
            @Nullable UUID once) {
        if (!movements.known(communityId, once)) {
            var kind = to.kind() == StockPlace.Kind.ROOM ? Movement.Kind.RETURN : Movement.Kind.ISSUE;
            var moved = Moving.of(kind, materialId, from.id(), to.id(), quantity, "", by, clock.instant());
            book(communityId, moved.once(once));
        }
    }

    /** Material goes into the work of an order, in the transaction of its completion (REP-23); {@link NotEnough} when less lies there. */
    @Transactional
    public void use(long communityId, long matterId, List<Use> uses, Actor by, Instant at) {
        gathered(uses).forEach((where, use) -> {
            var taken = Moving.of(Movement.Kind.USE, use.materialId(), use.placeId(), null, use.quantity(), "", by, at);
            book(communityId, taken.onOrder(matterId));
        });
        low.look(communityId, uses.stream().map(Use::materialId).distinct().toList());
    }

    /** The same material of the same place once, and always in the same order, so that two at work don't wait for each other. */
    private static Map<String, Use> gathered(List<Use> uses) {
        var gathered = new TreeMap<String, Use>(Comparator.naturalOrder());
        for (var use : uses) {
            gathered.merge(
                    "%019d:%019d".formatted(use.placeId(), use.materialId()),
                    use,
                    (one, more) -> new Use(
                            one.placeId(), one.materialId(), one.quantity().add(more.quantity()), one.called()));
        }
        return gathered;
    }

    /** What was counted differs from the books: the difference is booked with its reason. Nothing is booked where nothing differs. */
    @Transactional
    public void counted(long communityId, long place, long materialId, BigDecimal counted, String reason, Actor by) {
        balances.put(communityId, place, materialId, BigDecimal.ZERO);
        var booked = balances.left(communityId, place, materialId);
        var difference = counted.subtract(booked);
        if (difference.signum() != 0) {
            var from = difference.signum() < 0 ? place : null;
            var to = difference.signum() > 0 ? place : null;
            book(
                    communityId,
                    Moving.of(
                            Movement.Kind.COUNT, materialId, from, to, difference.abs(), reason, by, clock.instant()));
            low.look(communityId, List.of(materialId));
        }
    }

    /** Takes a movement back by its opposite, once; whether it stood. {@link NotEnough} when what it brought is gone. */
    @Transactional
    public boolean counter(long communityId, long movementId, String reason, Actor by) {
        var standing = movements.standing(communityId, movementId);
        standing.forEach(was -> book(
                communityId,
                new Moving(
                        Movement.Kind.COUNTER,
                        was.materialId(),
                        was.toPlace(),
                        was.fromPlace(),
                        was.quantity(),
                        was.unitCost(),
                        was.matterId(),
                        reason,
                        movementId,
                        null,
                        by,
                        clock.instant())));
        return !standing.isEmpty();
    }

    private void book(long communityId, Moving moving) {
        if (moving.from() != null
                && !balances.take(communityId, moving.from(), moving.materialId(), moving.quantity())) {
            var name = materials
                    .find(communityId, moving.materialId())
                    .map(Material::name)
                    .orElse("-");
            throw new NotEnough(name, balances.left(communityId, moving.from(), moving.materialId()));
        }
        if (moving.to() != null) {
            balances.put(communityId, moving.to(), moving.materialId(), moving.quantity());
        }
        movements.insert(communityId, moving);
    }
}
