package io.huiyin.store;

import io.huiyin.pricing.Called;
import io.huiyin.procedure.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Material that goes into the work of an order.
 *
 * @param placeId from which place it was taken
 * @param called the material as people call it and count it, for the timeline
 */
public record Use(long placeId, long materialId, BigDecimal quantity, Called called) {
    public Use {
        Fields.of()
                .that("uses.item", placeId > 0 && materialId > 0, "field.required")
                .that("uses.quantity", Movement.possible(quantity), "field.positive")
                .check();
    }

    public Use(long placeId, Material material, BigDecimal quantity) {
        this(placeId, material.id(), quantity, material.called());
    }

    /** What was used, in one line. */
    public static String told(List<Use> uses, boolean english) {
        return uses.stream()
                .map(use -> use.called().name(english) + " (" + use.called().unit(english) + ") × "
                        + use.quantity().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
