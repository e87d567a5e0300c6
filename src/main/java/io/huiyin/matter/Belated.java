package io.huiyin.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
            Instant at, @Nullable Instant said, @Nullable Why against) {
        /** What the phone said, where it counts; nothing where it came in at once or does not count. */
        @Nullable
        Instant counted() {
            return against == null ? said : null;
        }

        /** What was entered with what the phone said of when beside it, whether it counts or not. */
        Map<String, Object> beside(Map<String, Object> entered) {
            if (said == null) {
                return entered;
            }
            var facts = new LinkedHashMap<>(entered);
            facts.put(against == null ? "doneAt" : "saidDoneAt", said.toString());
            if (against != null) {
                facts.put("notCounted", against.name());
            }
            return facts;
        }
    }

    Weighed weigh(Matter matter, @Nullable Instant said, Instant received) {
        var weighed = weigh(said, received);
        var counted = weighed.counted();
        return counted != null && counted.isBefore(timeline.lastActAt(matter.ref()))
                ? new Weighed(received, said, Why.BEFORE_THE_LAST_ACT)
                : weighed;
    }

    private Weighed weigh(@Nullable Instant said, Instant received) {
        if (said == null || Duration.between(said, received).abs().compareTo(AT_ONCE) < 0) {
            return new Weighed(received, null, null);
        }
        var against = against(said, received);
        return new Weighed(against == null ? said : received, said, against);
    }

    /** The moment of a photo, which moves no clock: acts that came in before it don't speak against it, only the order's own beginning does. */
    Weighed taken(Matter matter, @Nullable Instant said, Instant received) {
        var weighed = weigh(said, received);
        var counted = weighed.counted();
        return counted != null && counted.isBefore(matter.openedAt())
                ? new Weighed(received, said, Why.TOO_OLD)
                : weighed;
    }

    private @Nullable Why against(Instant said, Instant received) {
        if (said.isAfter(received)) {
            return Why.IN_THE_FUTURE;
        }
        return said.isBefore(received.minus(longest)) ? Why.TOO_OLD : null;
    }
}
