package io.huiyin.desk;

import io.huiyin.estate.Home;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The homes one above the other: those of a building and unit whose room numbers differ in the floor only. Water goes down
 * along it.
 */
record Stack(long buildingId, String unit, String position) {
    private static final Pattern ROOM = Pattern.compile("(\\d{1,3})(\\d{2}\\p{Alpha}?)");

    /** The stack of a home; none where the room's number does not tell its floor. */
    static Optional<Stack> of(Home home) {
        var room = ROOM.matcher(home.room());
        return room.matches()
                ? Optional.of(new Stack(home.buildingId(), home.unit(), room.group(2)))
                : Optional.empty();
    }

    boolean holds(Home home) {
        return of(home).filter(this::equals).isPresent();
    }

    /** The floor, as the room's number tells it. */
    static int floor(Home home) {
        var room = ROOM.matcher(home.room());
        return room.matches() ? Integer.parseInt(room.group(1)) : 0;
    }
}
