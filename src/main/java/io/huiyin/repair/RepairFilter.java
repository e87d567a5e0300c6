package io.huiyin.repair;

import io.huiyin.matter.Priority;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the list of repairs; nothing where anything will do.
 *
 * @param text a number, or a piece of fault, place or customer
 * @param technicianId whose orders
 * @param from the first day on which they came in
 * @param to the last day on which they came in
 * @param fault what is wanted of the fault
 */
public record RepairFilter(
        Tab tab,
        @Nullable Stage stage,
        @Nullable Priority priority,
        @Nullable Tone tone,
        @Nullable Long technicianId,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Fault fault) {

    /** Its kind, its asset, and whether it came back (REP-23). */
    public record Fault(@Nullable FaultType type, @Nullable Long assetId, boolean repeated) {
        public static final Fault ANY = new Fault(null, null, false);
    }

    public RepairFilter(
            Tab tab,
            @Nullable Stage stage,
            @Nullable Priority priority,
            @Nullable Tone tone,
            @Nullable Long technicianId,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(tab, stage, priority, tone, technicianId, text, from, to, Fault.ANY);
    }

    /** The usual views of the list. */
    public enum Tab {
        OPEN,
        LATE,
        MINE,
        SLIPS,
        ENDED,
        ALL
    }

    /** How the clock that runs out first speaks. */
    public enum Tone {
        CALM,
        AMBER,
        RED
    }

    public static RepairFilter of(Tab tab) {
        return new RepairFilter(tab, null, null, null, null, null, null, null);
    }
}
