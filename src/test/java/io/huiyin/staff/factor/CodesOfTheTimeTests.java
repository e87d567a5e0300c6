package io.huiyin.staff.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes that every authenticator shows. */
class CodesOfTheTimeTests {
    /** RFC 6238, appendix B: the secret 12345678901234567890 in Base32, the codes' last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        var secret = new SharedSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(secret.code(SharedSecret.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void aFreshSecretHas160BitsAndIsNeverWrittenIntoALog() {
        var secret = SharedSecret.fresh(new SecureRandom());
        assertThat(secret.key()).hasSize(32).matches("[A-Z2-7]+");
        assertThat(secret.toString()).doesNotContain(secret.key());
        assertThat(secret.spaced()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(secret.address("lina"))
                .isEqualTo("otpauth://totp/Huiyin:lina?secret=" + secret.key() + "&issuer=Huiyin");
    }
}
