package io.huiyin.roster.web;

import io.huiyin.estate.Building;
import io.huiyin.estate.Home;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Occupant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of homes with the names of their people, under the filter of its address. */
public record HomesView(
        List<Building> buildings,
        @Nullable Long building,
        @Nullable HomeState state,
        List<Line> lines,
        int total,
        int page,
        int pages,
        boolean mayTake) {
    /** One home of the list. */
    public record Line(Home home, List<Occupant> occupants) {}

    /** The address of another page, or of the first with another filter. */
    public String query(@Nullable Long otherBuilding, @Nullable HomeState otherState, int otherPage) {
        var query = new StringBuilder("?page=").append(otherPage);
        if (otherBuilding != null) {
            query.append("&building=").append(otherBuilding);
        }
        if (otherState != null) {
            query.append("&state=").append(otherState);
        }
        return query.toString();
    }
}
