package io.huiyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The last wall before the log. */
class MaskingTheLogTests {
    @Test
    void numbersOfPeopleAreMadeUnreadable() {
        assertThat(LogMask.masked("call 13812345678 or +8613812345678, card 11010519491231002X."))
                .isEqualTo("call *** or ***, card ***.");
    }

    @Test
    void otherNumbersStay() {
        var line = "swept 12345 clocks in 138123456789 ns, BX20261121-0007, a13812345678b";
        assertThat(LogMask.masked(line)).isEqualTo(line);
    }
}
