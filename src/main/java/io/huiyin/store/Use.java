package io.huiyin.store;

import io.huiyin.procedure.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Material that goes into the work of an order.
 *
 * @param placeId from which place it was taken
 * @param name the material as people call it, with its unit, for the timeline
 */
public record Use(long placeId, long materialId, BigDecimal quantity, String name) {
    public Use {
        Fields.of()
                .that("uses.item", placeId > 0 && materialId > 0, "field.required")
                .that("uses.quantity", Movement.possible(quantity), "field.positive")
                .check();
    }

    /** What was used, in one line. */
    public static String told(List<Use> uses) {
        return uses.stream()
                .map(use ->
                        use.name() + " × " + use.quantity().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("; "));
    }
}
