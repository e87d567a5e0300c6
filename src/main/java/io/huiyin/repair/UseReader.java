package io.huiyin.repair;

import io.huiyin.pricing.Called;
import io.huiyin.store.Materials;
import io.huiyin.store.StockPlaces;
import io.huiyin.store.Use;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what material was used: rows of place and material, in one word of a form or as two fields of a program. */
@Component
class UseReader {
    private final Materials materials;
    private final StockPlaces places;

    UseReader(Materials materials, StockPlaces places) {
        this.materials = materials;
        this.places = places;
    }

    List<Use> read(Reading in, long communityId) {
        return in.rows("uses", row -> use(row, communityId));
    }

    private Use use(Reading row, long communityId) {
        var word = row.text("item").split(":", 2);
        var place = word.length == 2 ? number(word[0]) : row.id("place");
        var material = number(word[word.length - 1]);
        var known = materials
                .find(communityId, material)
                .filter(any -> places.find(communityId, place).isPresent());
        var quantity = Objects.requireNonNullElse(row.maybeAmount("quantity"), BigDecimal.ONE);
        if (known.isEmpty()) {
            row.fault("item", "repair.field.material");
            return new Use(1, 1, quantity, Called.typed("-", "-"));
        }
        return new Use(place, known.get(), quantity);
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
