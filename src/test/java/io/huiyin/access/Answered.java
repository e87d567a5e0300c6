package io.huiyin.access;

import org.jspecify.annotations.Nullable;

/** What came back, as far as it matters who gets in. */
enum Answered {
    /** Done, shown, led on, or refused for what was sent: whoever asked was let in. */
    IN("in"),
    FORBIDDEN("403"),
    ABSENT("404"),
    SIGN_IN("sign-in"),
    /** A failure of ours. */
    FAILED("failed"),
    /** The request could not be read, so that nobody knows whether he would have been let in. */
    UNREAD("unread");

    private final String word;

    Answered(String word) {
        this.word = word;
    }

    static Answered of(int status, @Nullable String redirect) {
        if (status >= 300 && status < 400 && redirect != null && redirect.matches("/sign-in(\\?to=.*)?")) {
            return SIGN_IN;
        }
        return switch (status) {
            case 400, 405, 406, 415 -> UNREAD;
            case 401 -> SIGN_IN;
            case 403 -> FORBIDDEN;
            case 404 -> ABSENT;
            default -> status >= 500 ? FAILED : IN;
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
