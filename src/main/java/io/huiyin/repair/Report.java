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
 * @param diagnosis the kind of fault and the asset, as told
 * @param source somebody's report, or the preventive plan
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
        boolean readBack,
        Diagnosis diagnosis,
        Source source) {
    public Report {
        Fields.of()
                .text("content", content, RepairAct.LONG_TEXT)
                .text("fault", fault, 60)
                .given("priority", priority)
                .that("telephone", reachable(telephone, noTelephoneBecause, publicFacility), "repair.field.telephone")
                .atMost("noTelephoneBecause", noTelephoneBecause, 200)
                .check();
    }

    /** A fault that somebody reported, of a kind and an asset that nobody named. */
    public Report(
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
        this(
                contactId,
                contactOpenedAt,
                content,
                fault,
                trade,
                priority,
                itemId,
                offList,
                appointment,
                telephone,
                noTelephoneBecause,
                publicFacility,
                readBack,
                Diagnosis.NONE,
                Source.REPORTED);
    }

    /** The same of this kind of fault and this asset. */
    public Report about(Diagnosis told) {
        return new Report(
                contactId,
                contactOpenedAt,
                content,
                fault,
                trade,
                priority,
                itemId,
                offList,
                appointment,
                telephone,
                noTelephoneBecause,
                publicFacility,
                readBack,
                told,
                source);
    }

    /** Whether the plan wants it rather than a fault. */
    public boolean planned() {
        return source == Source.PREVENTIVE;
    }

    private static boolean reachable(@Nullable String telephone, @Nullable String because, boolean publicFacility) {
        return publicFacility || filled(telephone) || filled(because);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
