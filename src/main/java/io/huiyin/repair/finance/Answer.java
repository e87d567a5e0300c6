package io.huiyin.repair.finance;

import io.huiyin.procedure.Reason;
import java.util.List;

/** What came of a step of a batch. */
public sealed interface Answer {
    record Done(Batch batch) implements Answer {}

    /** Somebody did it before, perhaps by the same form; nothing was done again. */
    record Before(Batch batch) implements Answer {}

    /** It is not what was seen any more; nothing was done. */
    record Changed(Batch batch) implements Answer {}

    /** It is refused, for all of these reasons; nothing was done. */
    record Refused(List<Reason> reasons) implements Answer {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused of(String key, String... args) {
            return new Refused(List.of(Reason.of(key, args)));
        }
    }

    /** There is no such batch, or nothing that waits for one. */
    record Nothing() implements Answer {}
}
