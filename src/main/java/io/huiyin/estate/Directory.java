package io.huiyin.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what search has hit, whatever community it is of: homes with their people, public places. */
@Component
class Directory {
    private final Homes homes;
    private final PublicPlaces places;
    private final Occupants occupants;

    Directory(Homes homes, PublicPlaces places, Occupants occupants) {
        this.homes = homes;
        this.places = places;
        this.occupants = occupants;
    }

    /** What is at these spots, in their order, with the people by whom they were hit. */
    List<Found> at(Map<Spot, Set<Long>> hits) {
        Map<Spot, Found> found = new HashMap<>();
        var people = occupants.at(hits.keySet());
        for (var home : homes.at(hits.keySet())) {
            var spot = new Spot(home.communityId(), home.id());
            var matched = Objects.requireNonNull(hits.get(spot));
            found.put(spot, new Found.AtHome(home, people.getOrDefault(spot, List.of()), matched));
        }
        places.at(hits.keySet())
                .forEach(place -> found.put(new Spot(place.communityId(), place.id()), new Found.AtPlace(place)));
        return hits.keySet().stream()
                .flatMap(spot -> Stream.ofNullable(found.get(spot)))
                .toList();
    }
}
