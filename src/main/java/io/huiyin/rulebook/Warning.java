package io.huiyin.rulebook;

import io.huiyin.calendar.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a running clock warns, and whom: at a share of its term or at a time before it is due. */
public sealed interface Warning {
    /** The instant at which this deadline's warning begins. */
    Instant at(Deadline deadline);

    /** Posts, or {@link Rung#ASSIGNEE}. */
    List<String> tell();

    /** What a clock does unless its clause says otherwise: the assignee is warned when 0.8 of the term is used. */
    static Warning usual() {
        return new Share(0.8, List.of(Rung.ASSIGNEE));
    }

    /** Warns when this share (0 to 1) of what counts has been used. */
    record Share(double share, List<String> tell) implements Warning {
        public Share {
            tell = List.copyOf(tell);
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("A share of the term lies between 0 and 1: " + share);
            }
        }

        @Override
        public Instant at(Deadline deadline) {
            return deadline.whenCounted(share);
        }
    }

    /** Warns so long before the due time, counted around the clock. */
    record Before(Duration before, List<String> tell) implements Warning {
        public Before {
            tell = List.copyOf(tell);
            if (!before.isPositive()) {
                throw new IllegalArgumentException("A warning comes before the due time: " + before);
            }
        }

        @Override
        public Instant at(Deadline deadline) {
            return deadline.due().minus(before);
        }
    }
}
