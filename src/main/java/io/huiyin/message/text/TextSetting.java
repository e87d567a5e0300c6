package io.huiyin.message.text;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the operator's gateway for texts is, and how it knows us; without an address there is none.
 *
 * @param signing {@code bearer}: the secret goes along; {@code hmac}: each message is signed with it
 */
@Component
record TextSetting(
        @Value("${huiyin.text.address:}") String address,
        @Value("${huiyin.text.secret:}") String secret,
        @Value("${huiyin.text.signing:bearer}") String signing,
        @Value("${huiyin.text.timeout:10s}") Duration timeout,
        @Value("${huiyin.address:}") String ours) {

    TextSetting {
        if (!address.isBlank()) {
            check("HUIYIN_TEXT_SECRET is missing: the gateway for texts has to know us", !secret.isBlank());
            check(
                    "HUIYIN_ADDRESS is missing: texts hold links, which need the address that people open",
                    !ours.isBlank());
            check("HUIYIN_TEXT_SIGNING is neither bearer nor hmac", signing.matches("bearer|hmac"));
            var uri = URI.create(address);
            check(
                    "HUIYIN_TEXT_ADDRESS is no address of http or https without a name in it",
                    String.valueOf(uri.getScheme()).matches("https?")
                            && uri.getHost() != null
                            && uri.getUserInfo() == null);
        }
    }

    private static void check(String otherwise, boolean holds) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    boolean configured() {
        return !address.isBlank();
    }

    boolean signed() {
        return signing.equals("hmac");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "gateway " + address;
    }
}
