package io.huiyin.staff.passkey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of somebody's passkeys.
 *
 * @param credential by what its device knows it, in the letters of base64url
 * @param home the host at which it was made, and where alone it works
 * @param portable whether the device may keep copies of it elsewhere
 */
public record Passkey(
        long id,
        long staffId,
        String credential,
        String name,
        String home,
        boolean portable,
        List<String> transports,
        Instant madeAt,
        @Nullable Instant usedAt) {
    public Passkey {
        transports = List.copyOf(transports);
    }
}
