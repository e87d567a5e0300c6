package io.huiyin.matter;

import io.huiyin.calendar.Deadline;
import io.huiyin.calendar.Pause;
import java.util.List;

/** Why a clock is due when it is: what counted, what was skipped, when it stood still. */
public record Explanation(Deadline deadline, List<Pause> pauses) {
    public Explanation {
        pauses = List.copyOf(pauses);
    }
}
