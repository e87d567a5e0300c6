package io.huiyin.desk;

import io.huiyin.desk.Neighbour.Relation;
import io.huiyin.estate.Home;
import io.huiyin.estate.Homes;
import io.huiyin.matter.Contacts;
import io.huiyin.matter.Matter;
import io.huiyin.matter.OpenMatters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds open matters near a place: the stack above and below at once, the rest of the building and the public place when
 * the fault's words touch theirs. Nothing is found for a place that is not known.
 */
@Component
public class Neighbours {
    private static final int IN_A_BUILDING = 200;
    private static final int SHOWN = 6;
    private final OpenMatters matters;
    private final Homes homes;
    private final Contacts contacts;

    Neighbours(OpenMatters matters, Homes homes, Contacts contacts) {
        this.matters = matters;
        this.homes = homes;
        this.contacts = contacts;
    }

    /** What is open near a home, but for its own matters. */
    public List<Neighbour> of(Home home, String fault) {
        var open = matters.inBuilding(home.communityId(), home.buildingId(), IN_A_BUILDING).stream()
                .filter(matter -> !Objects.equals(matter.location().homeId(), home.id()))
                .toList();
        var around = homes(home.communityId(), open);
        return counted(home.communityId(), open.stream().flatMap(matter -> related(home, around, matter, fault)));
    }

    /** What is open at a public place, and in its building when the words touch. */
    public List<Neighbour> atPlace(long communityId, long placeId, @Nullable Long buildingId, String fault) {
        var words = Wording.of(fault);
        var there = matters.atPlace(communityId, placeId, SHOWN).stream()
                .map(matter -> new Neighbour(matter, Relation.SAME_PLACE, 0));
        var near = buildingId == null || words.isEmpty()
                ? Stream.<Neighbour>empty()
                : matters.inBuilding(communityId, buildingId, IN_A_BUILDING).stream()
                        .filter(matter -> !Objects.equals(matter.location().placeId(), placeId)
                                && words.touches(matter.heading().title()))
                        .map(matter -> new Neighbour(matter, Relation.SAME_BUILDING, 0));
        return counted(communityId, Stream.concat(there, near));
    }

    private Map<Long, Home> homes(long communityId, List<Matter> open) {
        var ids = open.stream()
                .map(matter -> matter.location().homeId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return homes.all(communityId, ids).stream().collect(Collectors.toMap(Home::id, Function.identity()));
    }

    private static Stream<Neighbour> related(Home home, Map<Long, Home> around, Matter matter, String fault) {
        var words = Wording.of(fault);
        var inStack = Stack.of(home)
                .flatMap(stack -> there(around, matter).filter(stack::holds))
                .map(other -> Stack.floor(other) > Stack.floor(home) ? Relation.ABOVE : Relation.BELOW);
        var relation = inStack.or(
                () -> words.touches(matter.heading().title()) ? Optional.of(Relation.SAME_BUILDING) : Optional.empty());
        return relation.map(found -> new Neighbour(matter, found, 0)).stream();
    }

    private static Optional<Home> there(Map<Long, Home> around, Matter matter) {
        return Optional.ofNullable(matter.location().homeId()).map(around::get);
    }

    /** The nearest first, and how many contacts led to each. */
    private List<Neighbour> counted(long communityId, Stream<Neighbour> found) {
        var nearest = found.sorted(Comparator.comparing(Neighbour::relation))
                .limit(SHOWN)
                .toList();
        var counts = contacts.ledTo(
                communityId, nearest.stream().map(each -> each.matter().id()).toList());
        var counted = new ArrayList<Neighbour>();
        nearest.forEach(each -> counted.add(new Neighbour(
                each.matter(),
                each.relation(),
                counts.getOrDefault(each.matter().id(), 0))));
        return counted;
    }
}
