package io.huiyin.store.web;

import io.huiyin.staff.StaffMember;
import io.huiyin.store.StockPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rooms and vans, and to whom a new one may be given. */
public record PlacesView(
        List<StockPlace> places,
        List<StaffMember> staff,
        Map<String, String> entered,
        @Nullable String fault) {
    public PlacesView {
        places = List.copyOf(places);
        staff = List.copyOf(staff);
        entered = Map.copyOf(entered);
    }

    public String value(String field) {
        return entered.getOrDefault(field, "");
    }
}
