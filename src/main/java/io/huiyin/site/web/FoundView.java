package io.huiyin.site.web;

import io.huiyin.estate.Found;
import io.huiyin.estate.Occupant;
import io.huiyin.estate.PlaceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the results: where, who lives there with those first by whom it was found, or what kind of place. */
public record FoundView(
        long id,
        String label,
        List<Occupant> matched,
        List<Occupant> others,
        @Nullable PlaceKind place) {
    static FoundView of(Found found) {
        return switch (found) {
            case Found.AtHome home ->
                new FoundView(home.id(), home.label(), matched(home, true), matched(home, false), null);
            case Found.AtPlace place ->
                new FoundView(
                        place.id(),
                        place.label(),
                        List.of(),
                        List.of(),
                        place.place().kind());
        };
    }

    private static List<Occupant> matched(Found.AtHome home, boolean wanted) {
        return home.occupants().stream()
                .filter(occupant -> home.matched().contains(occupant.personId()) == wanted)
                .toList();
    }

    public boolean isHome() {
        return place == null;
    }
}
