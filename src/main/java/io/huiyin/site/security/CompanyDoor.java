package io.huiyin.site.security;

import io.huiyin.staff.provider.PostMapping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/** The company's own sign-in by OpenID Connect, when {@code huiyin.oidc.issuer} names one; its addresses are asked at the first use. */
@Component
public class CompanyDoor {
    static final String COMPANY = "company";
    static final String RETURN = "/sign-in/company/return";

    private final Environment settings;
    private volatile @Nullable Known known;

    CompanyDoor(Environment settings) {
        this.settings = settings;
    }

    /** What the company calls it, when there is one. */
    public Optional<String> name() {
        return issuer().isEmpty() ? Optional.empty() : Optional.of(setting("name", ""));
    }

    boolean isThere() {
        return !issuer().isEmpty();
    }

    String issuer() {
        return setting("issuer", "");
    }

    String loginClaim() {
        return setting("login-claim", "preferred_username");
    }

    String postsClaim() {
        return setting("posts-claim", "groups");
    }

    PostMapping mapping() {
        return PostMapping.parse(setting("posts", ""));
    }

    ClientRegistration registration() {
        var before = known;
        if (before != null && before.issuer.equals(issuer())) {
            return before.registration;
        }
        var found = new Known(issuer(), asked());
        known = found;
        return found.registration;
    }

    private ClientRegistration asked() {
        var address = settings.getProperty("huiyin.address", "");
        return ClientRegistrations.fromOidcIssuerLocation(issuer())
                .registrationId(COMPANY)
                .clientId(setting("client-id", ""))
                .clientSecret(setting("client-secret", ""))
                .scope(setting("scopes", "openid,profile").split("[, ]+"))
                .redirectUri((address.isBlank() ? "{baseUrl}" : address) + RETURN)
                .build();
    }

    private String setting(String name, String otherwise) {
        return settings.getProperty("huiyin.oidc." + name, otherwise).strip();
    }

    private record Known(String issuer, ClientRegistration registration) {}
}
