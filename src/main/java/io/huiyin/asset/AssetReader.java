package io.huiyin.asset;

import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an asset's details of what was entered by fields: in a form, by a program, or in a row of a spreadsheet. */
@Component
public class AssetReader {
    private final Buildings buildings;
    private final PublicPlaces places;

    AssetReader(Buildings buildings, PublicPlaces places) {
        this.buildings = buildings;
        this.places = places;
    }

    /** The places of a community by which assets are placed, asked once for many rows. */
    public Where where(long communityId) {
        return new Where(buildings.of(communityId), places.of(communityId));
    }

    /** What an asset may be at. */
    public record Where(List<Building> buildings, List<PublicPlace> places) {
        private Optional<Long> building(String named) {
            return buildings.stream()
                    .filter(each -> String.valueOf(each.id()).equals(named)
                            || each.name().equals(named)
                            || each.code().equals(named))
                    .map(Building::id)
                    .findFirst();
        }

        private Optional<Long> place(String named) {
            return places.stream()
                    .filter(each -> String.valueOf(each.id()).equals(named)
                            || each.name().equals(named))
                    .map(PublicPlace::id)
                    .findFirst();
        }
    }

    /**
     * The details. Fields: {@code number}, {@code kind}, {@code name}, {@code building}, {@code place} (ids or names),
     * {@code placeText}, {@code maker}, {@code model}, {@code serial}, {@code inServiceOn}, {@code warrantyUntil},
     * {@code careEvery}, {@code careUnit}, {@code state}, {@code notes}.
     *
     * @throws ActIncomplete with a fault for each field that is wrong or missing
     */
    public static AssetDetails read(Map<String, @Nullable String> entered, Where where) {
        return new Looking(entered, where).details();
    }

    /** One look at what was entered, which remembers what is wrong. */
    private static final class Looking {
        private final Map<String, @Nullable String> entered;
        private final Where where;
        private final List<FieldFault> faults = new ArrayList<>();

        Looking(Map<String, @Nullable String> entered, Where where) {
            this.entered = entered;
            this.where = where;
        }

        @SuppressWarnings("NullAway") // the details themselves say that they need a kind
        AssetDetails details() {
            var kind = choice("kind", AssetKind::valueOf);
            var state = maybe("state") == null ? AssetState.IN_USE : choice("state", AssetState::valueOf);
            var building = known("building", where::building);
            var place = known("place", where::place);
            var inService = day("inServiceOn");
            var warranty = day("warrantyUntil");
            var interval = interval();
            try {
                var details = new AssetDetails(
                        text("number"),
                        kind,
                        text("name"),
                        building,
                        place,
                        maybe("placeText"),
                        maybe("maker"),
                        maybe("model"),
                        maybe("serial"),
                        inService,
                        warranty,
                        interval,
                        state == null ? AssetState.IN_USE : state,
                        text("notes"));
                if (faults.isEmpty()) {
                    return details;
                }
            } catch (ActIncomplete incomplete) {
                incomplete.faults().stream()
                        .filter(fault ->
                                faults.stream().noneMatch(known -> known.field().equals(fault.field())))
                        .forEach(faults::add);
            }
            throw new ActIncomplete(faults);
        }

        private @Nullable Interval interval() {
            var every = maybe("careEvery");
            if (every == null) {
                return null;
            }
            var unit = maybe("careUnit") == null ? Interval.Unit.MONTHS : choice("careUnit", Interval.Unit::valueOf);
            if (!every.matches("\\d{1,4}") || Integer.parseInt(every) < 1 || Integer.parseInt(every) > 1000) {
                fault("careEvery", Reason.of("field.range", "1", "1000"));
                return null;
            }
            return unit == null ? null : new Interval(Integer.parseInt(every), unit);
        }

        private @Nullable Long known(String field, Function<String, Optional<Long>> find) {
            var named = maybe(field);
            var id = named == null ? Optional.<Long>empty() : find.apply(named);
            if (named != null && id.isEmpty()) {
                fault(field, Reason.of("field.choice"));
            }
            return id.orElse(null);
        }

        private @Nullable LocalDate day(String field) {
            var typed = maybe(field);
            try {
                return typed == null ? null : LocalDate.parse(typed.replace('/', '-'));
            } catch (DateTimeException noDay) {
                fault(field, Reason.of("asset.fault.day"));
                return null;
            }
        }

        private <E> @Nullable E choice(String field, Function<String, E> choose) {
            var typed = maybe(field);
            try {
                return typed == null ? null : choose.apply(typed);
            } catch (IllegalArgumentException none) {
                fault(field, Reason.of("field.choice"));
                return null;
            }
        }

        private void fault(String field, Reason reason) {
            faults.add(new FieldFault(field, reason));
        }

        private String text(String field) {
            return Objects.requireNonNullElse(maybe(field), "");
        }

        private @Nullable String maybe(String field) {
            var text = entered.get(field);
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
