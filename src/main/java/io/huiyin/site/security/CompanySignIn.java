package io.huiyin.site.security;

import io.huiyin.staff.provider.Claimed;
import io.huiyin.staff.provider.ProvidedStaff;
import io.huiyin.staff.provider.ProvidedStaff.Admission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in at the company's own provider: authorization code with PKCE, state and nonce; code, token and claims are
 * checked by Spring Security. Whoever comes back with proof enters as by a password, the second step included.
 */
@Component
public class CompanySignIn {
    private static final Logger LOG = LoggerFactory.getLogger(CompanySignIn.class);
    private static final List<String> TWO_STEPS = List.of("mfa", "otp", "hwk");

    private final CompanyDoor door;
    private final ProvidedStaff staff;
    private final SignIn signIn;
    private final HttpSessionOAuth2AuthorizationRequestRepository requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider provider =
            new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());

    CompanySignIn(CompanyDoor door, ProvidedStaff staff, SignIn signIn) {
        this.door = door;
        this.staff = staff;
        this.signIn = signIn;
    }

    /** What came of it. */
    public sealed interface Result {
        /** The provider's word is good: it goes on as after the right password. */
        record Known(SignIn.Result next) implements Result {}

        /** He stays outside: the key tells why. */
        record Refused(String key) implements Result {}
    }

    /** The provider's address to go to; none when it does not answer. */
    public Optional<String> begin(HttpServletRequest request, HttpServletResponse response) {
        try {
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> door.registration(), "/sign-in");
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            var asked = Objects.requireNonNull(resolver.resolve(request, CompanyDoor.COMPANY));
            requests.saveAuthorizationRequest(asked, request, response);
            return Optional.of(asked.getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException away) {
            LOG.warn("The company's sign-in can't be asked: {}", away.getMessage());
            return Optional.empty();
        }
    }

    /** The person is back, with a code or with a refusal. */
    public Result comeBack(HttpServletRequest request, HttpServletResponse response) {
        var asked = requests.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        if (asked == null || code == null || code.isBlank()) {
            return new Result.Refused("signin.company.failed");
        }
        return proven(asked, code)
                .map(user -> admitted(user, request, response))
                .orElseGet(() -> new Result.Refused("signin.company.failed"));
    }

    private Optional<OidcUser> proven(OAuth2AuthorizationRequest asked, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(Objects.requireNonNull(asked.getState()))
                .build();
        try {
            var proof = provider.authenticate(new OAuth2LoginAuthenticationToken(
                    door.registration(), new OAuth2AuthorizationExchange(asked, answer)));
            return Optional.ofNullable(proof)
                    .map(known -> known.getPrincipal())
                    .filter(OidcUser.class::isInstance)
                    .map(OidcUser.class::cast);
        } catch (AuthenticationException forged) {
            LOG.warn("The company's sign-in gave no proof: {}", forged.getMessage());
            return Optional.empty();
        }
    }

    private Result admitted(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        return switch (staff.admit(claimed(user), door.mapping())) {
            case Admission.Admitted(var member) ->
                new Result.Known(signIn.admit(member, provedTwice(user), request, response));
            case Admission.Refused(var why) -> {
                LOG.info("Somebody of the company's sign-in is refused: {}", why);
                yield new Result.Refused("signin.company." + why);
            }
        };
    }

    private Claimed claimed(OidcUser user) {
        var claims = new Claims(user.getClaims());
        var name = user.getFullName();
        return new Claimed(
                door.issuer(),
                Objects.requireNonNull(user.getSubject()),
                claims.text(door.loginClaim()),
                name == null ? "" : name,
                claims.texts(door.postsClaim()));
    }

    /** Whether the provider says that it asked for a second factor itself. */
    private static boolean provedTwice(OidcUser user) {
        @Nullable List<String> means = user.getAuthenticationMethods();
        return means != null && means.stream().anyMatch(TWO_STEPS::contains);
    }
}
