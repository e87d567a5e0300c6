package io.huiyin.staff.web;

import io.huiyin.listing.Filters;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffFilter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filters of the list of staff as they stand in its address. */
public record StaffQuery(
        @Nullable String q, @Nullable Post post, @Nullable Integer page) {
    @Override
    public String q() {
        return Objects.requireNonNullElse(Filters.words(q), "");
    }

    public boolean filtered() {
        return !q().isEmpty() || post != null;
    }

    StaffFilter filter() {
        return new StaffFilter(q(), post);
    }

    /** Which page is shown, when there are so many. */
    int present(int pages) {
        return Math.min(Filters.page(page), pages);
    }

    /** The same on another page. */
    public String at(int other) {
        return Filters.NONE.with("q", q()).with("post", post).at(other).address();
    }
}
