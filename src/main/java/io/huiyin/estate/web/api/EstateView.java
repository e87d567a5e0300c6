package io.huiyin.estate.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.huiyin.estate.Found;
import io.huiyin.estate.HomeState;
import io.huiyin.estate.Household;
import io.huiyin.estate.Occupant;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.estate.Resident;
import io.huiyin.estate.Vehicle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search of the estate found. */
@Schema(name = "EstateSearch")
record EstateView(
        List<Hit> found,

        @Schema(description = "Whether there are more than were told")
        boolean more) {

    /** A home or a public place. */
    @Schema(name = "EstateHit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hit(
            Kind kind,
            long id,
            @Schema(example = "3-2-1201") String label,
            @Nullable HomeState state,
            @Nullable PlaceKind place,

            @Schema(description = "Who lives there, owners first")
            List<Person> people) {

        static Hit of(Found found) {
            return switch (found) {
                case Found.AtHome(var home, var occupants, var matched) ->
                    new Hit(
                            Kind.HOME,
                            home.id(),
                            home.label(),
                            home.state(),
                            null,
                            occupants.stream()
                                    .map(each -> Person.of(each, matched.contains(each.personId())))
                                    .toList());
                case Found.AtPlace(var place) ->
                    new Hit(Kind.PLACE, place.id(), place.name(), null, place.kind(), List.of());
            };
        }
    }

    /** What was found. */
    enum Kind {
        HOME,
        PLACE
    }

    /** Somebody of a home. */
    @Schema(name = "EstatePerson")
    record Person(
            long id,
            String name,
            ResidencyKind kind,

            @Schema(description = "Whether the search hit this person")
            boolean matched) {
        static Person of(Occupant occupant, boolean matched) {
            return new Person(occupant.personId(), occupant.name(), occupant.kind(), matched);
        }
    }

    /** The household of a home. */
    @Schema(name = "Household")
    record Home(long id, String label, String building, HomeState state, List<Member> people, List<String> plates) {
        static Home of(Household household) {
            var home = household.home();
            return new Home(
                    home.id(),
                    home.label(),
                    household.building().name(),
                    home.state(),
                    household.residents().stream().map(Member::of).toList(),
                    household.vehicles().stream().map(Vehicle::plate).toList());
        }
    }

    /** Somebody of a household with masked telephones. */
    @Schema(name = "HouseholdMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            long id,
            String name,
            ResidencyKind kind,
            @Schema(description = "Masked") List<String> telephones,
            @Nullable String noTelephoneBecause) {
        static Member of(Resident resident) {
            return new Member(
                    resident.person().id(),
                    resident.person().name(),
                    resident.residency().kind(),
                    resident.telephones().stream()
                            .map(each -> each.phone().masked())
                            .toList(),
                    resident.person().noPhoneReason());
        }
    }
}
