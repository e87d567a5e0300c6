package io.huiyin.repair;

import io.huiyin.procedure.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A name under a paper.
 *
 * @param file the picture of it as it stands in the file store; none where the person signed with his account
 */
public record Signature(String name, @Nullable String file) {
    public Signature {
        Fields.of().text("signature.name", name, 100).check();
    }
}
