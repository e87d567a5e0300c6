package io.huiyin.staff.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import io.huiyin.staff.passkey.PasskeyAnswer.Refused;
import io.huiyin.staff.passkey.PasskeyAnswer.Right;
import io.huiyin.staff.passkey.PasskeyAnswer.Why;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import io.huiyin.staff.passkey.Passkeys.Known;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks what passkeys answer, by WebAuthn level 3: that we asked, this person, for this purpose and at this address; that
 * the passkey signed it; that its counter moved on; and where nothing else was asked, that its device knows who holds it.
 */
@Service
public class PasskeyProofs {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyProofs.class);

    /** What passkeys may sign with, as in {@code -7, -8, -257} of the pages' script. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    /** No honest answer is longer. */
    private static final int LONGEST = 20_000;

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final WebAuthnManager standard = WebAuthnManager.createNonStrictWebAuthnManager();

    public PasskeyProofs(Passkeys passkeys, PasskeyChallenges challenges) {
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    /** Takes a new passkey into use. */
    @Transactional
    public PasskeyAnswer register(PasskeyHome home, long staffId, String name, String answer) {
        var made = read(answer, standard::parseRegistrationResponseJSON).orElse(null);
        if (made == null || made.getAttestationObject() == null) {
            return new Refused(Why.UNREADABLE, staffId);
        }
        var challenge = challenge(made.getCollectedClientData());
        if (!challenges.isOurs(challenge, Purpose.REGISTER, staffId)) {
            return new Refused(Why.LATE, staffId);
        }
        return fault(() ->
                        standard.verify(made, new RegistrationParameters(at(home, challenge), ALGORITHMS, false, true)))
                .map(why -> (PasskeyAnswer) new Refused(why, staffId))
                .orElseGet(() -> kept(home, staffId, name, made, challenge));
    }

    private PasskeyAnswer kept(PasskeyHome home, long staffId, String name, RegistrationData made, byte[] challenge) {
        var record = new CredentialRecordImpl(
                made.getAttestationObject(),
                made.getCollectedClientData(),
                made.getClientExtensions(),
                made.getTransports());
        if (!challenges.use(challenge)) {
            return new Refused(Why.LATE, staffId);
        }
        if (passkeys.byCredential(record.getAttestedCredentialData().getCredentialId())
                .isPresent()) {
            return new Refused(Why.KNOWN, staffId);
        }
        return passkeys.of(staffId).size() < Passkeys.MOST
                ? new Right(passkeys.add(staffId, home.host(), name, record))
                : new Refused(Why.TOO_MANY, staffId);
    }

    /** Whether it is this person; whoever it is when somebody signs in of whom nothing is known yet. */
    @Transactional
    public PasskeyAnswer prove(PasskeyHome home, Purpose purpose, long staffId, String answer) {
        var given = read(answer, standard::parseAuthenticationResponseJSON).orElse(null);
        if (given == null || given.getCredentialId() == null || given.getAuthenticatorData() == null) {
            return new Refused(Why.UNREADABLE, staffId);
        }
        if (!challenges.isOurs(challenge(given.getCollectedClientData()), purpose, staffId)) {
            return new Refused(Why.LATE, staffId);
        }
        return passkeys.byCredential(given.getCredentialId())
                .filter(known -> purpose == Purpose.SIGN_IN || known.passkey().staffId() == staffId)
                .filter(known -> known.passkey().home().equals(home.host()))
                .filter(known -> isOf(known, given))
                .map(known -> proven(home, purpose, known, given))
                .orElseGet(() -> new Refused(Why.FOREIGN, staffId));
    }

    private PasskeyAnswer proven(PasskeyHome home, Purpose purpose, Known known, AuthenticationData given) {
        long staffId = known.passkey().staffId();
        var challenge = challenge(given.getCollectedClientData());
        var wanted = new AuthenticationParameters(
                at(home, challenge), known.record(), null, purpose == Purpose.SIGN_IN, true);
        var fault = fault(() -> standard.verify(given, wanted));
        if (fault.isPresent()) {
            return new Refused(fault.get(), staffId);
        }
        if (!challenges.use(challenge)) {
            return new Refused(Why.LATE, staffId);
        }
        return passkeys.used(known.passkey().id(), given.getAuthenticatorData().getSignCount())
                ? new Right(known.passkey())
                : new Refused(Why.COPIED, staffId);
    }

    /** A passkey that says whose it is must say the right name. */
    private static boolean isOf(Known known, AuthenticationData given) {
        byte @Nullable [] handle = given.getUserHandle();
        return handle == null
                || handle.length == 0
                || Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(handle)
                        .equals(known.handle());
    }

    private static ServerProperty at(PasskeyHome home, byte[] challenge) {
        return new ServerProperty(new Origin(home.origin()), home.host(), new DefaultChallenge(challenge));
    }

    private static byte[] challenge(@Nullable CollectedClientData said) {
        return said == null || said.getChallenge() == null
                ? new byte[0]
                : said.getChallenge().getValue();
    }

    /** The library's reader promises no kind of exception for what is no answer. */
    private static <T> Optional<T> read(String answer, Function<String, @Nullable T> reader) {
        try {
            return answer.length() > LONGEST ? Optional.empty() : Optional.ofNullable(reader.apply(answer));
        } catch (RuntimeException unreadable) {
            LOG.debug("Not an answer of a passkey: {}", unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<Why> fault(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (MaliciousCounterValueException back) {
            return Optional.of(Why.COPIED);
        } catch (UserNotVerifiedException unknown) {
            return Optional.of(Why.UNVERIFIED);
        } catch (RuntimeException forged) {
            LOG.debug("A passkey's answer proves nothing: {}", forged.getClass().getSimpleName());
            return Optional.of(Why.FOREIGN);
        }
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
