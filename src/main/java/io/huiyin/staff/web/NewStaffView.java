package io.huiyin.staff.web;

import io.huiyin.staff.Organisation;
import io.huiyin.staff.Post;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form for somebody new. */
public record NewStaffView(StaffForm form, Map<String, String> faults, List<Organisation> organisations) {
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
