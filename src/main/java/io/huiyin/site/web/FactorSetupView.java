package io.huiyin.site.web;

import io.huiyin.paper.QrCode;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.SharedSecret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new authenticator being set up: the square to scan, the key to type, and what is wrong by field.
 *
 * @param replaces whether another one is in use, whose code is asked too
 */
public record FactorSetupView(
        String login, String square, String key, String to, boolean replaces, Map<String, String> faults) {
    static FactorSetupView of(
            StaffMember member, SharedSecret secret, String to, boolean replaces, Map<String, String> faults) {
        var square = QrCode.svg(secret.address(member.login()));
        return new FactorSetupView(member.login(), square, secret.spaced(), to, replaces, faults);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
