package io.huiyin.repair;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to a work order; nothing for what has not happened yet, or not again since it was last taken up.
 *
 * @param labourMinutes how long the work took
 * @param result what was done, in the technician's words
 */
public record Progress(
        Map<Milestone, Instant> moments,
        @Nullable Integer labourMinutes,
        @Nullable String result) {
    public Progress {
        moments = Map.copyOf(moments);
    }

    /** The moments that count, each a column of the work order. */
    enum Milestone {
        RECORDED,
        /** From when response and completion count: recorded, or taken up again. */
        COUNTED_FROM,
        ACKNOWLEDGED,
        ACCEPTED,
        ARRIVED,
        CHECKED,
        REVIEWED,
        STARTED,
        COMPLETED,
        RETURNED,
        VERIFIED,
        TO_FINANCE
    }

    static Progress recorded(Instant at) {
        return new Progress(Map.of(Milestone.RECORDED, at, Milestone.COUNTED_FROM, at), null, null);
    }

    Progress reached(Milestone milestone, Instant at) {
        var more = new EnumMap<Milestone, Instant>(moments);
        more.put(milestone, at);
        return new Progress(more, labourMinutes, result);
    }

    Progress completed(Instant at, int minutes, String what) {
        return new Progress(reached(Milestone.COMPLETED, at).moments, minutes, what);
    }

    /** Somebody else is sent, or nobody: whether he accepts and arrives is open again. */
    Progress nobodyYet() {
        var fewer = new EnumMap<Milestone, Instant>(moments);
        fewer.remove(Milestone.ACCEPTED);
        fewer.remove(Milestone.ARRIVED);
        fewer.remove(Milestone.CHECKED);
        fewer.remove(Milestone.STARTED);
        return new Progress(fewer, labourMinutes, result);
    }

    /** What was done, in the words of older books. */
    Progress toldBy(String what) {
        return new Progress(moments, labourMinutes, what);
    }

    /** Everything after engineering took note is to be done again. */
    Progress again(Instant at) {
        var kept = new EnumMap<Milestone, Instant>(moments);
        kept.keySet().removeIf(milestone -> milestone.compareTo(Milestone.ACKNOWLEDGED) > 0);
        kept.put(Milestone.COUNTED_FROM, at);
        return new Progress(kept, null, null);
    }

    @Nullable
    Instant at(Milestone milestone) {
        return moments.get(milestone);
    }

    public Instant recordedAt() {
        return Objects.requireNonNull(at(Milestone.RECORDED));
    }

    public Instant countedFrom() {
        return Objects.requireNonNull(at(Milestone.COUNTED_FROM));
    }

    public @Nullable Instant acknowledgedAt() {
        return at(Milestone.ACKNOWLEDGED);
    }

    public @Nullable Instant acceptedAt() {
        return at(Milestone.ACCEPTED);
    }

    public @Nullable Instant arrivedAt() {
        return at(Milestone.ARRIVED);
    }

    public @Nullable Instant checkedAt() {
        return at(Milestone.CHECKED);
    }

    public @Nullable Instant reviewedAt() {
        return at(Milestone.REVIEWED);
    }

    public @Nullable Instant startedAt() {
        return at(Milestone.STARTED);
    }

    public @Nullable Instant completedAt() {
        return at(Milestone.COMPLETED);
    }

    public @Nullable Instant returnedAt() {
        return at(Milestone.RETURNED);
    }

    public @Nullable Instant verifiedAt() {
        return at(Milestone.VERIFIED);
    }

    public @Nullable Instant toFinanceAt() {
        return at(Milestone.TO_FINANCE);
    }
}
