package io.huiyin.repair.scan;

import io.huiyin.estate.Building;
import io.huiyin.estate.PlaceKind;
import io.huiyin.estate.PublicPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public places of a community with their stickers.
 *
 * @param typed the words that the list was narrowed by
 * @param desk where the desk is called; empty while nobody said
 * @param fault what is wrong with what was entered
 */
public record StickersView(
        List<Row> rows,
        List<Building> buildings,
        String typed,
        String desk,
        @Nullable String fault) {
    public StickersView {
        rows = List.copyOf(rows);
        buildings = List.copyOf(buildings);
    }

    /** A place; how often it was reported by its sticker in ninety days. */
    public record Row(PublicPlace place, @Nullable Sticker sticker, int reports) {}

    public List<PlaceKind> kinds() {
        return List.of(PlaceKind.values());
    }
}
