package io.huiyin.oversight.web;

import io.huiyin.estate.key.KeyStanding;
import io.huiyin.procedure.Reason;
import io.huiyin.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the keys of personal data.
 *
 * @param reason as it was typed
 * @param fault why nothing was done
 */
public record KeysView(
        KeyStanding standing, String reason, @Nullable Reason fault) {
    /** The fault in words, none when there is none. */
    public @Nullable String faultOn(Page page) {
        return fault == null ? null : page.t(fault.key(), fault.args().toArray());
    }
}
