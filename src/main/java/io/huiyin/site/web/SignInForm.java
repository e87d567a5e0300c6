package io.huiyin.site.web;

import org.jspecify.annotations.Nullable;

/** What is typed at the door: login, password, where to go then, and the language if it was chosen here. */
record SignInForm(
        @Nullable String login,
        @Nullable String password,
        @Nullable String to,
        @Nullable String lang) {
    String typedLogin() {
        return login == null ? "" : login.strip();
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    SignInView view(@Nullable String problem, AtTheDoor offers) {
        return new SignInView(
                typedLogin(),
                LocalAddress.of(to),
                lang == null ? "" : lang,
                problem,
                offers.company().orElse(null),
                offers.passkeys(),
                offers.guests());
    }
}
