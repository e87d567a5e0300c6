package io.huiyin.staff.web;

import io.huiyin.staff.Appointment;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the staff as his administrator sees him. */
public record StaffMemberView(
        StaffMember member,
        List<Appointment> appointments,
        List<Organisation> organisations,
        Map<String, String> faults,
        boolean self) {
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
