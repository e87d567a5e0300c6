package io.huiyin.estate;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A home or shop: where it is, how large, in which state. */
public record Home(
        long communityId,
        long id,
        long buildingId,
        String building,
        String unit,
        String room,
        HomeState state,
        @Nullable Integer floor,
        @Nullable BigDecimal area) {

    public Home(
            long communityId, long id, long buildingId, String building, String unit, String room, HomeState state) {
        this(communityId, id, buildingId, building, unit, room, state, null, null);
    }

    /** The room as all write it: building, unit and room, 3-2-1201. */
    public String label() {
        return label(building, unit, room);
    }

    static String label(String building, String unit, String room) {
        return Stream.of(building, unit, room).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
    }
}
