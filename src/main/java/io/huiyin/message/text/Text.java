package io.huiyin.message.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text to somebody outside, as the table holds it: without telephone and without link.
 *
 * @param key what the gateway knows it by, so that it is sent once however often it is handed over
 * @param dueAt the moment before which it does not go
 * @param nextAt when it is tried next; none unless it waits
 * @param tries how often it was handed to the gateway
 * @param doneBy who sent it by hand or left it out
 */
public record Text(
        long communityId,
        long id,
        UUID key,
        long matterId,
        String kind,
        String number,
        String template,
        List<String> params,
        boolean urgent,
        TextState state,
        @Nullable Dropped dropped,
        Instant owedAt,
        Instant dueAt,
        @Nullable Instant nextAt,
        int tries,
        @Nullable String fault,
        @Nullable String receipt,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String note) {
    public Text {
        params = List.copyOf(params);
    }

    public String param(int at) {
        return at < params.size() ? params.get(at) : "";
    }

    /** Whether somebody may send it by hand or leave it out. */
    public boolean open() {
        return state == TextState.WAITING || state == TextState.FAILED;
    }
}
