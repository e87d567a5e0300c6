package io.huiyin.repair.slips.web;

import io.huiyin.listing.Filters;
import io.huiyin.repair.slips.SlipFilter;
import io.huiyin.repair.slips.SlipFilter.With;
import org.jspecify.annotations.Nullable;

/** The filters of the slips as they stand in the address. */
public record SlipQuery(
        @Nullable Long technician,
        @Nullable With with,
        @Nullable Boolean late,
        @Nullable String q) {
    SlipFilter filter() {
        return new SlipFilter(technician, with, Boolean.TRUE.equals(late), text());
    }

    private @Nullable String text() {
        return Filters.words(q);
    }

    public boolean onlyLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean filtered() {
        return !address().isEmpty();
    }

    /** As it stands behind the address; empty for no filter. */
    public String address() {
        return Filters.NONE
                .with("technician", technician)
                .with("with", with)
                .with("late", onlyLate())
                .with("q", text())
                .address();
    }
}
