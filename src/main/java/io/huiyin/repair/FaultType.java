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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of fault it is: a short list per trade, so that faults can be counted and known again (REP-23). Each knows the
 * words by which people tell it; the longest that is found decides.
 */
public enum FaultType {
    TAP_OR_VALVE(PLUMBING, "水龙头", "龙头", "角阀", "阀门", "tap", "valve"),
    TOILET(PLUMBING, "马桶", "水箱", "toilet"),
    BURST_PIPE(PLUMBING, "爆裂", "爆管", "burst"),
    LEAK(PLUMBING, "漏水", "渗水", "滴水", "软管", "leak", "drip"),
    NO_WATER(PLUMBING, "停水", "没水", "no water"),
    LOW_PRESSURE(PLUMBING, "水压", "pressure"),
    WATER_METER(PLUMBING, "水表", "water meter"),
    PUMP(PLUMBING, "水泵", "泵房", "pump"),
    POWER_CUT(ELECTRICAL, "断电", "停电", "没电", "no power", "power cut"),
    TRIPPING(ELECTRICAL, "跳闸", "trip"),
    LIVE_PART(ELECTRICAL, "漏电", "火花", "冒火", "spark", "shock"),
    LIGHT(ELECTRICAL, "灯", "light"),
    SOCKET_OR_SWITCH(ELECTRICAL, "插座", "开关", "socket", "switch"),
    LOCK(DOORS_WINDOWS, "门锁", "锁", "lock"),
    DOOR(DOORS_WINDOWS, "铰链", "门", "hinge", "door"),
    GLASS(DOORS_WINDOWS, "玻璃", "glass"),
    WINDOW(DOORS_WINDOWS, "纱窗", "窗", "window"),
    SEEPAGE(MASONRY, "墙面渗水", "天花渗水", "渗水", "seep"),
    TILE(MASONRY, "瓷砖", "墙砖", "地砖", "空鼓", "tile"),
    PLASTER(MASONRY, "墙皮", "开裂", "plaster", "crack"),
    WATER_HEATER(APPLIANCE, "热水器", "heater"),
    INTERCOM(APPLIANCE, "对讲", "intercom"),
    KITCHEN_OR_LAUNDRY(APPLIANCE, "抽油烟机", "洗衣机", "hood", "washing machine"),
    NO_COOLING(HVAC, "不制冷", "cool"),
    CONDENSATE(HVAC, "空调滴水", "空调漏水", "condensate"),
    FAN(HVAC, "排气扇", "风机", "fan"),
    TRAPPED(LIFT, "困人", "trapped"),
    LIFT_STOPPED(LIFT, "电梯停运", "停梯", "停运", "lift stopped", "lift out"),
    LIFT_NOISE(LIFT, "异响", "抖动", "noise", "noisy"),
    LIFT_DOOR_OR_BUTTON(LIFT, "按键", "按钮", "门机", "轿门", "button"),
    BLOCKED(DRAINAGE, "马桶堵塞", "堵塞", "堵", "blocked", "clogged"),
    BACKFLOW(DRAINAGE, "倒灌", "返水", "backflow"),
    ODOUR(DRAINAGE, "返臭", "异味", "smell"),
    GAS_SMELL(GENERAL, "燃气", "煤气", "gas"),
    BARRIER(GENERAL, "道闸", "门禁", "barrier"),
    MANHOLE(GENERAL, "井盖", "manhole"),
    FIRE_EQUIPMENT(GENERAL, "消防", "灭火器", "烟感", "fire"),
    CARE(null, "保养", "maintenance"),
    OTHER(null);

    private final @Nullable Trade trade;
    private final List<String> words;

    FaultType(@Nullable Trade trade, String... words) {
        this.trade = trade;
        this.words = List.of(words);
    }

    /** Whose trade it is; none for what may be anybody's. */
    public @Nullable Trade trade() {
        return trade;
    }

    public String key() {
        return "repair.value.faultType." + name();
    }

    /** The kind of fault that people's words tell, of the trade where that is known; nothing when they tell none. */
    public static Optional<FaultType> told(String fault, @Nullable Trade trade) {
        var said = fault.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> trade == null || type.trade == null || type.trade == trade)
                .filter(type -> type.touched(said) > 0)
                .max(Comparator.comparingInt((FaultType type) -> type.touched(said))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private int touched(String said) {
        return words.stream()
                .filter(said::contains)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
