package io.huiyin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as it stands in the audit. */
public record Noted(long id, Instant at, Doer by, Note note) {
    /** What the words of its kind name at this place, empty when nothing. */
    public String detail(int place) {
        return place < note.details().size() ? note.details().get(place) : "";
    }

    public @Nullable Subject about() {
        return note.about();
    }
}
