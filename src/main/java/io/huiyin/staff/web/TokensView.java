package io.huiyin.staff.web;

import io.huiyin.staff.ApiToken;
import io.huiyin.staff.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens there are, and the form for a new one. */
public record TokensView(
        List<TokenRow> rows,
        List<StaffMember> members,
        String name,
        @Nullable String fault) {
    /** Whether a token still opens the door. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    /** A token and its state now. */
    public record TokenRow(ApiToken token, State state) {
        public boolean valid() {
            return state == State.VALID;
        }
    }
}
