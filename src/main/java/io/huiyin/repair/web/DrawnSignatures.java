package io.huiyin.repair.web;

import io.huiyin.matter.SignaturePictures;
import io.huiyin.matter.SignaturePictures.Kept;
import io.huiyin.procedure.FieldFault;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Consent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the signatures that were drawn in a form, so that the act carries their hash. A hash is never taken from outside. */
@Component
class DrawnSignatures {
    static final String FIELD = "signature";
    private final SignaturePictures pictures;

    DrawnSignatures(SignaturePictures pictures) {
        this.pictures = pictures;
    }

    /** The form with the hash in the field that the act reads, and what is wrong with the drawing. */
    record Taken(FormEntry entry, List<FieldFault> faults) {}

    Taken take(ActResource resource, FormEntry entry) {
        if (resource != ActResource.CONSENT) {
            return keep(entry, FIELD);
        }
        return entry.text("way").equals(Consent.Way.SIGNATURE.name())
                ? keep(entry.without("evidence"), "evidence")
                : new Taken(entry.without(FIELD), List.of());
    }

    private Taken keep(FormEntry entry, String into) {
        var drawn = entry.text(FIELD);
        var plain = entry.without(FIELD);
        if (drawn.isEmpty()) {
            return new Taken(plain, List.of());
        }
        return switch (pictures.keep(drawn)) {
            case Kept.Signed(var hash) -> new Taken(plain.with(into, hash), List.of());
            case Kept.Refused(var reason) -> new Taken(plain, List.of(new FieldFault(FIELD, reason)));
        };
    }
}
