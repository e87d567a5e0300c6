package io.huiyin.roster.web;

import io.huiyin.estate.Household;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Reveal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A household's page: who and what, whether it may be corrected, what was typed and what was wrong with it. */
public record HouseholdView(
        Household household,
        boolean mayCorrect,
        boolean mayReveal,
        String today,
        List<Reveal> reveals,
        Map<Long, Identity> identities,
        boolean mayIdentify,
        HouseholdForm form,
        @Nullable String error,
        @Nullable String errorAt) {

    /** The error if it belongs to this place of the page. */
    public @Nullable String errorAt(String place) {
        return place.equals(errorAt) ? error : null;
    }
}
