package io.huiyin.store.web;

import io.huiyin.store.Held;
import io.huiyin.store.Material;
import io.huiyin.store.Movement;
import io.huiyin.store.StockPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A material with where it lies and how it came and went.
 *
 * @param entered what was typed into a form that was refused
 * @param faults what is wrong, by field, in the reader's words
 */
public record MaterialView(
        Material material,
        List<Held> held,
        List<StockPlace> places,
        List<Movement> movements,
        Map<String, String> entered,
        Map<String, String> faults,
        boolean keeps) {
    public MaterialView {
        held = List.copyOf(held);
        places = List.copyOf(places);
        movements = List.copyOf(movements);
        entered = Map.copyOf(entered);
        faults = Map.copyOf(faults);
    }

    public String value(String field) {
        return entered.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean is(String field, StockPlace place) {
        return value(field).equals(String.valueOf(place.id()));
    }
}
