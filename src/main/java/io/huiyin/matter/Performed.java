package io.huiyin.matter;

import io.huiyin.procedure.Reason;
import java.util.List;

/** What came of an act. */
public sealed interface Performed {
    /** It is done, whole. */
    record Done(Matter matter) implements Performed {}

    /** It was done before by the same submission; nothing was done again. */
    record Repeated(Matter matter) implements Performed {}

    /** It is refused, for all of these reasons; nothing was done. */
    record Refused(List<Reason> reasons) implements Performed {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Somebody else acted since the matter was seen; nothing was done. */
    record Stale(Matter matter, List<Entry> since) implements Performed {
        public Stale {
            since = List.copyOf(since);
        }
    }

    /** There is no such matter. */
    record Absent() implements Performed {}
}
