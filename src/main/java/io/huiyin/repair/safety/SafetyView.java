package io.huiyin.repair.safety;

import io.huiyin.repair.SafetyLists.SafetyList;
import io.huiyin.repair.SafetyPoint;
import io.huiyin.staff.Trade;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The safety points of every trade.
 *
 * @param writes whether the viewer writes them
 * @param edited the trade whose list is open to be written
 * @param problem the key of what was wrong with what was sent
 */
public record SafetyView(
        List<SafetyList> lists,
        boolean writes,
        @Nullable Trade edited,
        @Nullable String problem) {
    public SafetyView {
        lists = List.copyOf(lists);
    }

    /** The points that everybody knows, to be ticked. */
    public List<String> known() {
        return Arrays.stream(SafetyPoint.values()).map(SafetyPoint::name).toList();
    }

    /** What the list has beyond those, a line each. */
    public String more(SafetyList list) {
        return String.join(
                "\n",
                list.points().stream().filter(point -> !known().contains(point)).toList());
    }

    /** How a point is said: one that everybody knows by its key, the house's own as it stands. */
    public boolean isKnown(String point) {
        return known().contains(point);
    }
}
