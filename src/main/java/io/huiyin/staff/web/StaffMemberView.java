package io.huiyin.staff.web;

import io.huiyin.staff.AccountEvent;
import io.huiyin.staff.Appointment;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import io.huiyin.staff.factor.SecondFactors.InUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the staff as his administrator sees him. */
public record StaffMemberView(
        StaffMember member,
        List<Appointment> appointments,
        List<Organisation> organisations,
        Map<String, String> faults,
        boolean self,
        Guard guard) {
    /** How the account is guarded: its second factors, whether its posts ask for one, and what happened to it. */
    public record Guard(
            @Nullable InUse authenticator, int passkeys, int codesLeft, boolean asked, List<AccountEvent> events) {
        public boolean on() {
            return authenticator != null || passkeys > 0;
        }
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public List<Post> posts() {
        return List.of(Post.values());
    }

    public List<Trade> trades() {
        return List.of(Trade.values());
    }
}
