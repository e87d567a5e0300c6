package io.huiyin.repair.household;

import io.huiyin.matter.Entry;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Timeline;
import io.huiyin.repair.ActResource;
import io.huiyin.staff.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A household may ask once in ten minutes where its repair stays; the timeline knows when it last did. */
@Component
class Urging {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Timeline timeline;
    private final Clock clock;

    Urging(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** When it may ask again; nothing when it may now. */
    @Nullable
    Instant again(MatterRef ref) {
        return timeline.of(ref).stream()
                .filter(entry -> entry.word().equals(ActResource.URGE.word()))
                .filter(entry -> entry.actor().kind() == Actor.Kind.CUSTOMER)
                .map(Entry::at)
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(PAUSE))
                .filter(clock.instant()::isBefore)
                .orElse(null);
    }
}
