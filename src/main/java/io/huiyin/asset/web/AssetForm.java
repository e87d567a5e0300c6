package io.huiyin.asset.web;

import io.huiyin.asset.Asset;
import io.huiyin.asset.AssetColumn;
import io.huiyin.asset.AssetKind;
import io.huiyin.asset.AssetState;
import io.huiyin.asset.Interval;
import io.huiyin.estate.Building;
import io.huiyin.estate.PublicPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of an asset as it was filled in, with what is wrong in it.
 *
 * @param asset what is changed; none when a new one is written down
 * @param faults what is wrong, by field, in the reader's words
 */
public record AssetForm(
        @Nullable Asset asset,
        Map<String, String> entered,
        List<Building> buildings,
        List<PublicPlace> places,
        Map<String, String> faults) {
    public AssetForm {
        entered = Map.copyOf(entered);
        buildings = List.copyOf(buildings);
        places = List.copyOf(places);
        faults = Map.copyOf(faults);
    }

    /** What stands in the fields of an asset. */
    static Map<String, String> of(Asset asset) {
        var is = asset.is();
        var interval = is.interval();
        var entered = new HashMap<String, String>();
        put(entered, "number", is.number());
        put(entered, "kind", is.kind());
        put(entered, "name", is.name());
        put(entered, "building", is.buildingId());
        put(entered, "place", is.placeId());
        put(entered, "placeText", is.placeText());
        put(entered, "maker", is.maker());
        put(entered, "model", is.model());
        put(entered, "serial", is.serial());
        put(entered, "inServiceOn", is.inServiceOn());
        put(entered, "warrantyUntil", is.warrantyUntil());
        put(entered, "careEvery", interval == null ? null : interval.every());
        put(entered, "careUnit", interval == null ? null : interval.unit());
        put(entered, "state", is.state());
        put(entered, "notes", is.notes());
        return entered;
    }

    /** What was sent, of the fields that an asset has. */
    static Map<String, String> sent(Map<String, String[]> parameters) {
        var entered = new HashMap<String, String>();
        for (var column : AssetColumn.values()) {
            var values = parameters.get(column.field());
            put(entered, column.field(), values == null || values.length == 0 ? null : values[0]);
        }
        return entered;
    }

    private static void put(Map<String, String> entered, String field, @Nullable Object value) {
        if (value != null) {
            entered.put(field, value.toString());
        }
    }

    public String value(String field) {
        return Objects.requireNonNullElse(entered.get(field), "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean is(String field, Object choice) {
        return value(field).equals(choice.toString());
    }

    public AssetKind[] kinds() {
        return AssetKind.values();
    }

    public AssetState[] states() {
        return AssetState.values();
    }

    public Interval.Unit[] units() {
        return Interval.Unit.values();
    }
}
