package io.huiyin.repair;

import static io.huiyin.staff.Trade.APPLIANCE;
import static io.huiyin.staff.Trade.DOORS_WINDOWS;
import static io.huiyin.staff.Trade.DRAINAGE;
import static io.huiyin.staff.Trade.ELECTRICAL;
import static io.huiyin.staff.Trade.GENERAL;
import static io.huiyin.staff.Trade.HVAC;
import static io.huiyin.staff.Trade.LIFT;
import static io.huiyin.staff.Trade.MASONRY;
import static io.huiyin.staff.Trade.PLUMBING;

import io.huiyin.staff.Trade;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is looked at before work starts, so that nobody is hurt (安全要点); each with the trades whose list has it until the house says otherwise. */
public enum SafetyPoint {
    POWER_OFF(ELECTRICAL, APPLIANCE, HVAC, LIFT),
    TESTED_DEAD(ELECTRICAL),
    WATER_OFF(PLUMBING),
    LIFT_LOCKED(LIFT),
    VENTILATED(DRAINAGE),
    TWO_PEOPLE(LIFT, DRAINAGE),
    PROTECTED(PLUMBING, ELECTRICAL, DOORS_WINDOWS, MASONRY, APPLIANCE, HVAC, DRAINAGE, GENERAL),
    TOOLS_SOUND(MASONRY, APPLIANCE, GENERAL),
    LADDER_SOUND(DOORS_WINDOWS, HVAC, GENERAL),
    BELT_ON(HVAC),
    HIDDEN_PIPES(MASONRY),
    FLOOR_DRY(PLUMBING),
    FIRE_WATCH,
    AREA_FENCED(DOORS_WINDOWS, MASONRY, LIFT, DRAINAGE),
    CUSTOMER_TOLD(PLUMBING, ELECTRICAL);

    private final Set<Trade> trades;

    SafetyPoint(Trade... trades) {
        this.trades = Set.of(trades);
    }

    /** The list of a trade, in the order in which it is gone through. */
    public static List<String> of(Trade trade) {
        return Arrays.stream(values())
                .filter(point -> point.trades.contains(trade))
                .map(SafetyPoint::name)
                .toList();
    }
}
