package io.huiyin.roster.web;

import io.huiyin.estate.Building;
import io.huiyin.estate.BuildingHints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buildings with what is told of them.
 *
 * @param edited whose hints are open to be written
 * @param typed what was written there and is too long
 */
public record BuildingsView(
        List<Building> buildings,
        @Nullable Long edited,
        @Nullable BuildingHints typed) {
    public BuildingsView {
        buildings = List.copyOf(buildings);
    }

    public boolean isEdited(Building building) {
        return edited != null && edited == building.id();
    }

    /** What stands in the form of a building. */
    public BuildingHints hints(Building building) {
        return isEdited(building) && typed != null ? typed : building.hints();
    }
}
