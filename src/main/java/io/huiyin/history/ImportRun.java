package io.huiyin.history;

import io.huiyin.procedure.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file of past requests on its way into the books. */
public record ImportRun(
        long communityId,
        long id,
        String fileName,
        State state,
        List<String> headings,
        @Nullable Mapping mapping,
        long staffId,
        String staffName,
        Locale language,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        int attempts,
        int rows,
        int buildingsAdded,
        @Nullable Reason failure) {

    /** How far it is. */
    public enum State {
        UPLOADED,
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }
}
