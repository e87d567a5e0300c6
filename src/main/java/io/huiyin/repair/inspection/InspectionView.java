package io.huiyin.repair.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of checks shows: a day's completed repairs by keeper, or what is not settled.
 *
 * @param day on which they were completed; none under the other tabs
 * @param keepers the names of those who keep an area, empty for what is everybody's, with their repairs
 * @param mine whether only the viewer's own are shown
 */
public record InspectionView(
        Tab tab,
        @Nullable LocalDate day,
        LocalDate yesterday,
        Map<String, List<Inspected>> keepers,
        boolean mine,
        int toMend,
        int toRecheck,
        boolean mayCheck,
        @Nullable Trouble trouble) {
    /** Which repairs are looked at. */
    public enum Tab {
        DAY,
        TO_MEND,
        TO_RECHECK
    }

    /** What stood against the check of one repair, in the reader's words. */
    public record Trouble(String number, String words, String note) {}

    public boolean empty() {
        return keepers.isEmpty();
    }

    public long left() {
        return keepers.values().stream()
                .flatMap(List::stream)
                .filter(Inspected::toLookAt)
                .count();
    }

    /** What stands against this one; nothing for the others. */
    public @Nullable Trouble trouble(Inspected repair) {
        return trouble != null && trouble.number().equals(repair.number()) ? trouble : null;
    }

    /** The address of another day, or of another tab. */
    public String at(Tab other, @Nullable LocalDate another) {
        return "?tab=" + other + (another == null ? "" : "&day=" + another) + (mine ? "&mine=true" : "");
    }

    /** The same with only the viewer's own, or with all. */
    public String with(boolean own) {
        return "?tab=" + tab + (day == null ? "" : "&day=" + day) + (own ? "&mine=true" : "");
    }
}
