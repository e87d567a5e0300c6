package io.huiyin.repair;

import io.huiyin.asset.Assets;
import io.huiyin.estate.Community;
import io.huiyin.estate.Home;
import io.huiyin.estate.Homes;
import io.huiyin.estate.PublicPlace;
import io.huiyin.estate.PublicPlaces;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where a fault is: in a home, at a public place, or somewhere described in words. */
@Component
class PlaceReader {
    private static final int LONGEST = 100;
    private static final Location NOWHERE = new Location(null, null, null, "-");
    private final Homes homes;
    private final PublicPlaces places;
    private final Assets assets;

    PlaceReader(Homes homes, PublicPlaces places, Assets assets) {
        this.homes = homes;
        this.places = places;
        this.assets = assets;
    }

    /** Where the fault is, and whether it belongs to all households. */
    record Place(Location location, boolean publicFacility) {}

    /** How the place is told. */
    enum Where {
        HOME,
        PUBLIC,
        OTHER
    }

    Place read(Reading in, Community community, @Nullable Contact contact) {
        return switch (where(in, contact)) {
            case HOME ->
                home(in, community, contact)
                        .map(home -> new Place(
                                new Location(home.id(), home.buildingId(), null, spotted(in, home.label())), false))
                        .orElseGet(() -> nowhere(in, "homeId", "repair.record.fault.home"));
            case PUBLIC ->
                place(in, community)
                        .map(place -> new Place(
                                new Location(null, place.buildingId(), place.id(), spotted(in, place.name())), true))
                        .or(() -> ofAsset(in, community))
                        .orElseGet(() -> nowhere(in, "placeId", "repair.record.fault.place"));
            case OTHER -> described(in);
        };
    }

    private static Where where(Reading in, @Nullable Contact contact) {
        if (in.maybe("where") != null) {
            var where = in.choice("where", Where.class);
            return where == null ? Where.OTHER : where;
        }
        if (in.maybe("placeId") != null || (in.maybe("assetId") != null && in.maybe("home") == null)) {
            return Where.PUBLIC;
        }
        var known = in.maybe("homeId") != null || (contact != null && contact.homeId() != null);
        return known && in.maybe("place") == null ? Where.HOME : Where.OTHER;
    }

    /** The home that was named, or was shown when the form was sent; the contact's own where nothing says. */
    private Optional<Home> home(Reading in, Community community, @Nullable Contact contact) {
        var label = in.maybe("home");
        if (label != null) {
            return homes.byLabel(community.id(), label);
        }
        var named = in.maybeId("homeId");
        var id = named == null && contact != null ? contact.homeId() : named;
        return id == null ? Optional.empty() : homes.find(community.id(), id);
    }

    private Optional<PublicPlace> place(Reading in, Community community) {
        var id = in.maybeId("placeId");
        return id == null ? Optional.empty() : places.find(community.id(), id);
    }

    /** An asset is where it stands, whether or not its place is named. */
    private Optional<Place> ofAsset(Reading in, Community community) {
        var id = in.maybe("placeId") == null ? in.maybeId("assetId") : null;
        return id == null
                ? Optional.empty()
                : assets.find(community.id(), id)
                        .map(asset -> new Place(
                                new Location(
                                        null,
                                        asset.is().buildingId(),
                                        asset.is().placeId(),
                                        spotted(in, asset.where())),
                                true));
    }

    private static Place described(Reading in) {
        var text = in.maybe("place");
        if (text == null) {
            return nowhere(in, "place", "field.required");
        }
        return new Place(new Location(null, null, null, spotted(in, text)), in.ticked("publicFacility"));
    }

    private static String spotted(Reading in, String place) {
        var spot = in.maybe("spot");
        var whole = spot == null ? place : place + " " + spot;
        if (whole.codePointCount(0, whole.length()) > LONGEST) {
            in.fault(spot == null ? "place" : "spot", "repair.record.fault.longPlace");
        }
        return whole;
    }

    private static Place nowhere(Reading in, String field, String key) {
        in.fault(field, key);
        return new Place(NOWHERE, false);
    }
}
