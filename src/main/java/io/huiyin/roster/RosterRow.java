package io.huiyin.roster;

import io.huiyin.estate.HomeState;
import io.huiyin.estate.Identity;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Plate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One good row: a home, and perhaps one of its people. */
record RosterRow(
        int row,
        Place place,
        @Nullable Integer floor,
        @Nullable BigDecimal area,
        @Nullable HomeState state,
        @Nullable Newcomer person,
        List<Plate> plates,
        @Nullable Identity identity) {

    /** Where the home is; capitals and small letters are the same place. */
    record Place(String building, String unit, String room) {
        Place folded() {
            return new Place(
                    building.toUpperCase(Locale.ROOT), unit.toUpperCase(Locale.ROOT), room.toUpperCase(Locale.ROOT));
        }
    }
}
