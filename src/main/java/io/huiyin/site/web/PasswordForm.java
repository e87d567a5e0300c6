package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** The old password, and the new one twice. */
record PasswordForm(
        @Nullable String old,
        @Nullable String fresh,
        @Nullable String again) {
    String typedOld() {
        return old == null ? "" : old;
    }

    String typedFresh() {
        return fresh == null ? "" : fresh;
    }

    String typedAgain() {
        return again == null ? "" : again;
    }
}
