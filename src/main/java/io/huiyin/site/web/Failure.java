package io.huiyin.site.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person is told about a failure: the status whose words fit, and the mark under which it stands in the log. */
public record Failure(int status, @Nullable String mark) {
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 500, 503);

    /** The nearest status there are words for. */
    public int worded() {
        if (WORDED.contains(status)) {
            return status;
        }
        if (status >= 500) {
            return 500;
        }
        return 400;
    }
}
