package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** What proves that it is the person: the password, a code or a passkey's answer, and of a new authenticator its first code. */
record ProofForm(
        @Nullable String password,
        @Nullable String code,
        @Nullable String passkey,
        @Nullable String fresh) {
    String typedPassword() {
        return password == null ? "" : password;
    }

    String typedCode() {
        return code == null ? "" : code;
    }

    String givenPasskey() {
        return passkey == null ? "" : passkey;
    }

    String typedFresh() {
        return fresh == null ? "" : fresh;
    }
}
