package io.huiyin.site.web;

import io.huiyin.staff.factor.SecondFactors.InUse;
import io.huiyin.staff.passkey.Passkey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own second factors: authenticator and passkeys, whether the posts held ask for one, and what proves who it is.
 *
 * @param host where passkeys work; nowhere as long as the pages come without https
 * @param address under which the pages were asked
 */
public record FactorView(
        ProofView proof,
        @Nullable InUse inUse,
        List<Passkey> passkeys,
        int codesLeft,
        boolean asked,
        @Nullable String host,
        String address) {
    /** Whether anything guards the account besides the password. */
    public boolean guarded() {
        return inUse != null || !passkeys.isEmpty();
    }

    /** Whether the authenticator may be taken away: not as the last factor of whoever must have one. */
    public boolean mayGo() {
        return !asked || !passkeys.isEmpty();
    }

    /** Whether this passkey may be taken away. */
    public boolean mayGo(Passkey passkey) {
        return !asked || inUse != null || passkeys.stream().anyMatch(other -> other.id() != passkey.id());
    }

    /** Whether this passkey works where we are. */
    public boolean works(Passkey passkey) {
        return passkey.home().equals(host);
    }
}
