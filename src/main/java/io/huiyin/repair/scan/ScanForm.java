package io.huiyin.repair.scan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a passer-by sends.
 *
 * @param fault which of the place's faults
 * @param anyway that it is another one, though the same is open there
 */
public record ScanForm(
        @Nullable String fault,
        @Nullable String what,
        @Nullable String telephone,
        @Nullable String anyway,
        @Nullable UUID submission,
        @Nullable MultipartFile photo) {

    String chosen() {
        return fault == null ? "" : fault;
    }

    String words() {
        return what == null ? "" : what.strip();
    }

    String number() {
        return telephone == null ? "" : telephone.strip();
    }

    boolean insists() {
        return anyway != null;
    }

    boolean hasPhoto() {
        return photo != null && !photo.isEmpty();
    }
}
