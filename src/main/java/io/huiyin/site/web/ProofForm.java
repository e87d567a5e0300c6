package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** What proves that it is the person: the password, a code, and of a new authenticator its first one. */
record ProofForm(
        @Nullable String password,
        @Nullable String code,
        @Nullable String fresh) {
    String typedPassword() {
        return password == null ? "" : password;
    }

    String typedCode() {
        return code == null ? "" : code;
    }

    String typedFresh() {
        return fresh == null ? "" : fresh;
    }
}
