package io.huiyin.repair.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.calendar.Skipped;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.Explanation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A clause's clock with the time left, and why it is due then. */
@Schema(name = "Clock")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        @Schema(example = "REP-05") String clause,
        ClauseClock.State state,
        OffsetDateTime startedAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime endedAt,

        @Schema(description = "When it was late; stays when it was met late") @Nullable
        OffsetDateTime breachedAt,

        @Schema(description = "Seconds left, negative when late; of a clock that runs or is paused") @Nullable
        Long left,

        @Schema(description = "The figure of the rulebook that it was computed from")
        String figure,

        Why why) {

    /** What counted, what was skipped, when it stood still. */
    @Schema(name = "Why")
    record Why(List<Stretch> counted, List<NotCounted> skipped, List<Stretch> paused) {}

    /** A stretch of time. */
    @Schema(name = "Stretch")
    record Stretch(OffsetDateTime from, OffsetDateTime to) {}

    /** A stretch that did not count. */
    @Schema(name = "SkippedStretch")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotCounted(
            OffsetDateTime from,
            OffsetDateTime to,
            Skipped.Reason reason,
            @Nullable String holiday) {}

    static ClockView of(ClauseClock clock, Function<Instant, OffsetDateTime> local, Instant now) {
        var ended = clock.endedAt();
        var breached = clock.breachedAt();
        return new ClockView(
                clock.clause(),
                clock.state(),
                local.apply(clock.startedAt()),
                local.apply(clock.dueAt()),
                ended == null ? null : local.apply(ended),
                breached == null ? null : local.apply(breached),
                clock.isOpen() ? clock.left(now).toSeconds() : null,
                clock.figure(),
                why(clock.why(), local));
    }

    private static Why why(Explanation why, Function<Instant, OffsetDateTime> local) {
        return new Why(
                why.deadline().counted().stream()
                        .map(each -> new Stretch(local.apply(each.from()), local.apply(each.to())))
                        .toList(),
                why.deadline().skipped().stream()
                        .map(each -> new NotCounted(
                                local.apply(each.from()), local.apply(each.to()), each.reason(), each.holiday()))
                        .toList(),
                why.pauses().stream()
                        .map(each -> new Stretch(local.apply(each.from()), local.apply(each.to())))
                        .toList());
    }
}
