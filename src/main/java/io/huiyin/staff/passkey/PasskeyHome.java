package io.huiyin.staff.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where passkeys are made and work: the pages' origin as browsers write it, and the host to which they are bound.
 */
public record PasskeyHome(String origin, String host) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** None where browsers refuse passkeys: without https, except on the machine itself, and at a number instead of a name. */
    public static Optional<PasskeyHome> at(String address) {
        try {
            return at(URI.create(address));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PasskeyHome> at(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            return Optional.empty();
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        boolean guarded = scheme.equals("https") || (scheme.equals("http") && isThisMachine(host));
        return guarded && !isNumber(host)
                ? Optional.of(new PasskeyHome(scheme + "://" + host + port(scheme, address.getPort()), host))
                : Optional.empty();
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static boolean isNumber(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static String port(String scheme, int port) {
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        return port == -1 || port == usual ? "" : ":" + port;
    }
}
