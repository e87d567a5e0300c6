package io.huiyin.staff.factor;

import java.time.Clock;
import java.util.regex.Pattern;

/** The authenticator on somebody's telephone, for tests. */
public final class Authenticator {
    private static final Pattern KEY = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");

    private final SharedSecret secret;
    private final Clock clock;

    public Authenticator(String key, Clock clock) {
        this.secret = new SharedSecret(key.replace(" ", ""));
        this.clock = clock;
    }

    /** With the key that a page shows. */
    public static Authenticator of(String page, Clock clock) {
        var key = KEY.matcher(page);
        if (!key.find()) {
            throw new AssertionError("the page shows no key");
        }
        return new Authenticator(key.group(1), clock);
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What it shows so many steps later. */
    public String code(int steps) {
        return secret.code(SharedSecret.step(clock.instant()) + steps);
    }
}
