package io.huiyin.site.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who is signed in before his account is changed, and what is wrong by field.
 *
 * @param second whether something is asked besides the password
 * @param authenticator whether codes of an authenticator are known
 * @param passkey what the browser asks a passkey, when one works here
 */
public record ProofView(
        String login,
        boolean second,
        boolean authenticator,
        @Nullable String passkey,
        Map<String, String> faults) {
    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}
