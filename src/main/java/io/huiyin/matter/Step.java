package io.huiyin.matter;

import java.time.Instant;
import java.util.List;

/** A moment in a clock's life at which somebody is told: posts, or whoever has the matter in hand. */
record Step(Instant at, Kind kind, List<String> tell) {
    /** What the moment is; at equal times in this order. */
    enum Kind {
        WARN,
        BREACH,
        CLIMB
    }
}
