package io.huiyin.matter;

import org.jspecify.annotations.Nullable;

/** Where a matter is: a home or a public place, its building, and the spot in words as they stand on the paper. */
public record Location(
        @Nullable Long homeId,
        @Nullable Long buildingId,
        @Nullable Long placeId,
        String text) {
    public Location {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a matter is somewhere");
        }
    }

    /** Whether it is a public place rather than a home. */
    public boolean isPublic() {
        return homeId == null;
    }
}
