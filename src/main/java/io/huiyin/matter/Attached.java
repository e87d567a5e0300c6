package io.huiyin.matter;

import io.huiyin.procedure.Reason;

/** What came of a file that somebody wanted to add to a matter. */
public sealed interface Attached {
    /** It is kept, and stands on the timeline. */
    record Added(Attachment attachment) implements Attached {}

    /** It is not kept, for this reason. */
    record Refused(Reason reason) implements Attached {}
}
