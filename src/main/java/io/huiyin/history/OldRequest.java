package io.huiyin.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as the older books tell it.
 *
 * @param id its number in those books
 * @param closed when it was closed there; none for one that is still open
 */
public record OldRequest(
        String id,
        Instant received,
        @Nullable Instant closed,
        String category,
        String address,
        String home,
        String description,
        String result,
        String status,
        String channel,
        String customer,
        String telephone) {

    /** Where it was, in the words of the books. */
    public String place() {
        return home.isEmpty() ? address : address.isEmpty() ? home : address + " " + home;
    }
}
