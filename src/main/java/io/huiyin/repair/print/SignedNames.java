package io.huiyin.repair.print;

import io.huiyin.paper.DamagedFile;
import io.huiyin.paper.Files;
import io.huiyin.repair.Signature;
import io.huiyin.repair.print.WorkOrderSheet.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names under a paper with their signatures; one that is lost leaves the name alone, so that the paper can still be printed. */
@Component
class SignedNames {
    private static final String HASH = "[0-9a-f]{64}";
    private final Files files;

    SignedNames(Files files) {
        this.files = files;
    }

    Name of(@Nullable Signature signature) {
        return signature == null ? new Name("", null) : of(signature.name(), signature.file());
    }

    Name of(String name, @Nullable String file) {
        return new Name(name, file == null || !file.matches(HASH) ? null : picture(file));
    }

    private byte @Nullable [] picture(String hash) {
        try {
            return files.read(hash);
        } catch (DamagedFile lost) {
            return null;
        }
    }
}
