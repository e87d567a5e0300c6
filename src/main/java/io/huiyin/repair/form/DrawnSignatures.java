package io.huiyin.repair.form;

import io.huiyin.matter.SignaturePictures;
import io.huiyin.matter.SignaturePictures.Kept;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Consent;
import io.huiyin.repair.Entered;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes signatures that were drawn on the glass: the picture is kept, and its hash goes into the act. */
@Component
public class DrawnSignatures {
    /** The field of a form that carries what was drawn. */
    public static final String FIELD = "drawing";

    private static final Set<ActResource> SIGNED = EnumSet.of(
            ActResource.CONSENT,
            ActResource.REFUSAL,
            ActResource.DECLINE_SIGNATURE,
            ActResource.SHEET_RECEIPT,
            ActResource.COUNTERSIGNATURE,
            ActResource.SIGNATURE);
    private final SignaturePictures pictures;

    DrawnSignatures(SignaturePictures pictures) {
        this.pictures = pictures;
    }

    /** What was entered, with the hash in the field that the act reads; and what is wrong with the drawing. */
    public record Taken(Entered entered, List<FieldFault> faults) {}

    /**
     * Of a form: a hash is never taken from outside, only what was drawn here and now counts.
     *
     * @param must whether an empty glass is refused; the customer's consent by signature always is
     */
    public Taken ofForm(ActResource resource, Entered entered, boolean must) {
        var plain = entered.with("signature", null);
        if (!signs(resource, entered)) {
            return new Taken(plain, List.of());
        }
        var into = field(resource);
        var rest = plain.with(into, null);
        var drawn = entered.text(FIELD);
        if (drawn != null) {
            return taken(drawn, into, rest, FIELD);
        }
        var missing = must || resource == ActResource.CONSENT;
        return new Taken(rest, missing ? List.of(new FieldFault(FIELD, Reason.of("repair.field.drawing"))) : List.of());
    }

    /** Of a program: the picture stands in the act's own field, or that field says where the signed paper is. */
    public Taken ofProgram(ActResource resource, Entered entered) {
        var field = field(resource);
        var text = signs(resource, entered) ? entered.text(field) : null;
        return text != null && SignaturePictures.isDrawn(text)
                ? taken(text, field, entered, field)
                : new Taken(entered, List.of());
    }

    private static boolean signs(ActResource resource, Entered entered) {
        return SIGNED.contains(resource)
                && (resource != ActResource.CONSENT
                        || Consent.Way.SIGNATURE.name().equals(entered.text("way")));
    }

    private static String field(ActResource resource) {
        return resource == ActResource.CONSENT ? "evidence" : "signature";
    }

    private Taken taken(String drawn, String into, Entered entered, String at) {
        return switch (pictures.keep(drawn)) {
            case Kept.Signed(var hash) -> new Taken(entered.with(into, hash), List.of());
            case Kept.Refused(var reason) -> new Taken(entered.with(into, null), List.of(new FieldFault(at, reason)));
        };
    }
}
