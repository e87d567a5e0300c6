package io.huiyin.repair;

import io.huiyin.matter.Priority;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Trade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk wrote down (REP-01): what is broken, whose trade it seems to be, and when the customer wants somebody.
 *
 * @param contactId the contact that it came from
 * @param contactOpenedAt when the customer was on the line, from where the two minutes count
 * @param item the line of the price list it seems to be; none when unclear
 * @param offList whether the desk knows that it is not on the price list
 * @param appointment when the customer wants somebody; none for at once
 * @param telephone where the customer is called back, or why there is none
 * @param readBack whether it was read back to the customer
 */
public record Report(
        @Nullable Long contactId,
        Instant contactOpenedAt,
        String content,
        String fault,
        @Nullable Trade trade,
        Priority priority,
        @Nullable Long itemId,
        boolean offList,
        @Nullable Instant appointment,
        @Nullable String telephone,
        @Nullable String noTelephoneBecause,
        boolean publicFacility,
        boolean readBack) {
    public Report {
        Fields.of()
                .text("content", content, RepairAct.LONG_TEXT)
                .text("fault", fault, 60)
                .given("priority", priority)
                .that("telephone", reachable(telephone, noTelephoneBecause, publicFacility), "repair.field.telephone")
                .atMost("noTelephoneBecause", noTelephoneBecause, 200)
                .check();
    }

    private static boolean reachable(@Nullable String telephone, @Nullable String because, boolean publicFacility) {
        return publicFacility || filled(telephone) || filled(because);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
