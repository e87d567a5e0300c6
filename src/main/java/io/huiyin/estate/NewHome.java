package io.huiyin.estate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A home to be put on the books of a building. */
public record NewHome(
        Building building,
        String unit,
        String room,
        HomeState state,
        @Nullable Integer floor,
        @Nullable BigDecimal area) {
    public NewHome {
        unit = unit.strip();
        room = room.strip();
    }

    public String label() {
        return Home.label(building.code(), unit, room);
    }
}
