package io.huiyin.site.web;

import io.huiyin.paper.QrCode;
import io.huiyin.staff.factor.SharedSecret;
import org.jspecify.annotations.Nullable;

/**
 * A new authenticator being set up: the square to scan, the key to type, what is asked before, and what is wrong by field.
 *
 * @param replaces whether another one is in use
 * @param passkey at the door, what the browser asks when a passkey is made instead
 */
public record FactorSetupView(
        ProofView proof,
        String square,
        String key,
        String to,
        boolean replaces,
        @Nullable String passkey) {
    static FactorSetupView of(
            ProofView proof, SharedSecret secret, String to, boolean replaces, @Nullable String passkey) {
        var square = QrCode.svg(secret.address(proof.login()));
        return new FactorSetupView(proof, square, secret.spaced(), to, replaces, passkey);
    }

    public @Nullable String fault(String field) {
        return proof.fault(field);
    }
}
