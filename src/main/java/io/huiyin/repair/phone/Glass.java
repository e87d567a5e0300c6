package io.huiyin.repair.phone;

import io.huiyin.matter.SignaturePictures;
import io.huiyin.procedure.FieldFault;
import io.huiyin.procedure.Reason;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Consent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes signatures that were drawn on the glass: the picture is kept, and its hash goes into the act. */
@Component
class Glass {
    static final String FIELD = "drawing";

    private static final List<String> HASHES = List.of("evidence", "signature");

    private final SignaturePictures pictures;

    Glass(SignaturePictures pictures) {
        this.pictures = pictures;
    }

    /** What was entered, with the drawn signature kept; and what is wrong with it. */
    record Taken(Map<String, String[]> entered, List<FieldFault> faults) {}

    Taken take(ActResource resource, Map<String, String[]> entered) {
        return switch (resource) {
            case CONSENT -> byCall(entered) ? new Taken(entered, List.of()) : drawn("evidence", entered);
            case REFUSAL, SIGNATURE -> drawn("signature", entered);
            default -> new Taken(entered, List.of());
        };
    }

    private static boolean byCall(Map<String, String[]> entered) {
        return text(entered, "way").equals(Consent.Way.RECORDED_CALL.name());
    }

    /** A hash is never taken from outside: only what was drawn here and now counts. */
    private Taken drawn(String into, Map<String, String[]> entered) {
        var rest = new LinkedHashMap<>(entered);
        HASHES.forEach(rest::remove);
        var drawing = text(entered, FIELD);
        if (drawing.isBlank()) {
            return new Taken(rest, List.of(new FieldFault(FIELD, Reason.of("repair-phone.drawing.empty"))));
        }
        return switch (pictures.keep(drawing)) {
            case SignaturePictures.Kept.Signed(var hash) -> {
                rest.put(into, new String[] {hash});
                yield new Taken(rest, List.of());
            }
            case SignaturePictures.Kept.Refused(var reason) -> new Taken(rest, List.of(new FieldFault(FIELD, reason)));
        };
    }

    private static String text(Map<String, String[]> entered, String field) {
        var values = entered.get(field);
        return values == null || values.length == 0 ? "" : values[values.length - 1];
    }
}
