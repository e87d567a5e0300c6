package io.huiyin.matter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Weighs what a phone says of when something was done that it could not send at once: it counts when it fits with what is known,
 * else the moment at which it came in does, and the timeline says both.
 */
@Component
class Belated {
    /** What was sent at once and was a moment on the way. */
    private static final Duration AT_ONCE = Duration.ofSeconds(60);

    private final Timeline timeline;
    private final Duration longest;

    Belated(Timeline timeline, @Value("${huiyin.phone.longest-offline:24h}") Duration longest) {
        this.timeline = timeline;
        this.longest = longest;
    }

    /** Why a phone's word does not count. */
    enum Why {
        IN_THE_FUTURE,
        TOO_OLD,
        BEFORE_THE_LAST_ACT
    }

    /**
     * The moment of an act.
     *
     * @param at when it counts as done
     * @param said what the phone said, where that is not the moment at which it came in
     * @param against why what it said does not count
     */
    record Weighed(
            Instant at, @Nullable Instant said, @Nullable Why against) {}

    Weighed weigh(Matter matter, @Nullable Instant said, Instant received) {
        if (said == null || Duration.between(said, received).abs().compareTo(AT_ONCE) < 0) {
            return new Weighed(received, null, null);
        }
        var against = against(matter, said, received);
        return new Weighed(against == null ? said : received, said, against);
    }

    private @Nullable Why against(Matter matter, Instant said, Instant received) {
        if (said.isAfter(received)) {
            return Why.IN_THE_FUTURE;
        }
        if (said.isBefore(received.minus(longest))) {
            return Why.TOO_OLD;
        }
        return said.isBefore(timeline.lastActAt(matter.ref())) ? Why.BEFORE_THE_LAST_ACT : null;
    }
}
