package io.huiyin.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identity numbers are read as people write them, and a slip of the pen is found. */
class ReadingIdentityNumbersTests {
    private static final String CARD = "11010519491231002X";

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, ID_CARD, 11010519491231002X",
        "身份证 110105 19491231 002x, ID_CARD, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, ID_CARD, 11010519491231002X",
        "护照：E12345678, PASSPORT, E12345678",
        "EA1234567, PASSPORT, EA1234567",
        "H0123456789, PERMIT, H0123456789",
        "12345678, PERMIT, 12345678",
        "A123456(7), PERMIT, A123456(7)",
    })
    void eachIsKnownByItsForm(String typed, Identity.Kind kind, String number) {
        assertThat(Identity.parse(typed)).isEqualTo(new Identity(kind, number));
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, estate.identity.check-digit",
        "11010519491213002X, estate.identity.check-digit",
        "11010519491331002X, estate.identity.birthday",
        "11010519490230002X, estate.identity.birthday",
        "1101051949123100, estate.identity.length",
        "110105194912310021234, estate.identity.length",
        "陈美玲, estate.identity.unknown",
        "=1+1, estate.identity.unknown",
    })
    void whatIsWrongIsTold(String typed, String key) {
        var refusal = catchThrowableOfType(EstateRefusal.class, () -> Identity.parse(typed));
        assertThat(refusal.reason().key()).isEqualTo(key);
        assertThat(refusal.getMessage()).doesNotContain(typed);
    }

    @Test
    void onlyTheLastFourAreEverWritten() {
        assertThat(Identity.parse(CARD).masked()).isEqualTo("**************002X");
        assertThat(Identity.parse(CARD)).hasToString("**************002X");
    }
}
