package io.huiyin.site.security;

import io.huiyin.paper.WebAddress;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.passkey.Passkey;
import io.huiyin.staff.passkey.PasskeyChallenges;
import io.huiyin.staff.passkey.PasskeyChallenges.Purpose;
import io.huiyin.staff.passkey.PasskeyHome;
import io.huiyin.staff.passkey.Passkeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page hands to the browser so that it asks for a passkey: written as WebAuthn has it, bytes in base64url. */
@Component
public class PasskeyDoor {
    private static final long PATIENCE = 300_000;
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private final WebAddress web;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final JsonMapper json;

    PasskeyDoor(WebAddress web, Passkeys passkeys, PasskeyChallenges challenges, JsonMapper json) {
        this.web = web;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.json = json;
    }

    /** Where passkeys work; nowhere as long as the pages come without https. */
    public Optional<PasskeyHome> home() {
        return PasskeyHome.at(address());
    }

    /** The address of the pages as it was set, else as it was asked. */
    public String address() {
        return web.of("");
    }

    /** Asks for a new passkey of this person; whoever is handed this may add one, so it is proved before who he is. */
    public Optional<String> making(StaffMember member) {
        return home().map(home -> json.writeValueAsString(Map.of(
                "rp", Map.of("id", home.host(), "name", "Huiyin"),
                "user",
                        Map.of(
                                "id", passkeys.handle(member.id()),
                                "name", member.login(),
                                "displayName", member.name()),
                "challenge", challenges.fresh(Purpose.REGISTER, member.id()),
                "pubKeyCredParams",
                        ALGORITHMS.stream().map(PasskeyDoor::algorithm).toList(),
                "timeout", PATIENCE,
                "excludeCredentials", named(member.id(), home),
                "authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "preferred"),
                "attestation", "none")));
    }

    /** Asks for one of this person's passkeys; none when none of them works here. */
    public Optional<String> asking(StaffMember member, Purpose purpose) {
        return home().flatMap(home -> Optional.of(named(member.id(), home))
                .filter(names -> !names.isEmpty())
                .map(names -> asking(home, challenges.fresh(purpose, member.id()), "preferred", names)));
    }

    /** Asks for whichever passkey somebody has here; its device must make sure who holds it, since nothing else is asked. */
    public Optional<String> askingAnybody() {
        return home().map(home -> asking(home, challenges.fresh(Purpose.SIGN_IN, 0), "required", List.of()));
    }

    private String asking(PasskeyHome home, String challenge, String verification, List<Map<String, Object>> names) {
        return json.writeValueAsString(Map.of(
                "rpId", home.host(),
                "challenge", challenge,
                "timeout", PATIENCE,
                "userVerification", verification,
                "allowCredentials", names));
    }

    private List<Map<String, Object>> named(long staffId, PasskeyHome home) {
        return passkeys.of(staffId).stream()
                .filter(passkey -> passkey.home().equals(home.host()))
                .map(PasskeyDoor::name)
                .toList();
    }

    private static Map<String, Object> name(Passkey passkey) {
        return Map.of("type", "public-key", "id", passkey.credential(), "transports", passkey.transports());
    }

    private static Map<String, Object> algorithm(int number) {
        return Map.of("type", "public-key", "alg", number);
    }
}
