package io.huiyin.desk.web;

import io.huiyin.estate.Found;
import io.huiyin.estate.Occupant;
import io.huiyin.estate.ResidencyKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who may be the one calling: a person of a home, or a home while nobody has said the name. */
public record CallerOption(
        long homeId,
        @Nullable Long personId,
        String home,
        @Nullable String name,
        @Nullable ResidencyKind kind) {

    /** The people by whom a home was found; all of them, and the home alone, when it was found by its room. */
    static List<CallerOption> of(Found found) {
        return switch (found) {
            case Found.AtHome home -> of(home);
            case Found.AtPlace elsewhere -> List.of();
        };
    }

    private static List<CallerOption> of(Found.AtHome found) {
        var matched = found.occupants().stream()
                .filter(occupant -> found.matched().contains(occupant.personId()))
                .map(occupant -> person(found, occupant))
                .toList();
        if (!matched.isEmpty()) {
            return matched;
        }
        var home = new CallerOption(found.id(), null, found.label(), null, null);
        return Stream.concat(found.occupants().stream().map(occupant -> person(found, occupant)), Stream.of(home))
                .toList();
    }

    private static CallerOption person(Found.AtHome found, Occupant occupant) {
        return new CallerOption(found.id(), occupant.personId(), found.label(), occupant.name(), occupant.kind());
    }
}
