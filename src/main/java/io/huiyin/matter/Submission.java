package io.huiyin.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mark that makes one filled-in form act once: a key drawn by the page or the API client, and a print of what was asked.
 *
 * @param doneAt when it was done, as the phone tells that sends it later; nothing when it is sent as it is done
 */
public record Submission(UUID key, String print, @Nullable Instant doneAt) {
    public Submission(UUID key, String print) {
        this(key, print, null);
    }
}
