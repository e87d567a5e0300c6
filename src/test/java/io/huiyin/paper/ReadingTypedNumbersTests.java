package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.paper.TypedNumber.Beginning;
import io.huiyin.paper.TypedNumber.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type when they look for a number. */
class ReadingTypedNumbersTests {
    @ParameterizedTest
    @CsvSource({
        "BX20261121-0007, BX, 20261121-0007, true",
        "bx20261121-0007, BX, 20261121-0007, true",
        "' ＢＸ２０２６１１２１－０００７ ', BX, 20261121-0007, true",
        "BX 20261121 — 0007, BX, 20261121-0007, true",
        "BX202611210007, BX, 20261121-0007, true",
        "20261121-0007, '', 20261121-0007, true",
        "BX20261121-12345, BX, 20261121-12345, true",
        "BX2, BX, 2, false",
        "BX202611, BX, 202611, false",
        "BX20261121-, BX, 20261121, false",
        "BX20261121-00, BX, 20261121-00, false",
        "202611, '', 202611, false",
        "20261121-00, '', 20261121-00, false"
    })
    void fromItsBeginning(String typed, String letters, String rest, boolean whole) {
        var beginning = new Beginning(letters, rest);
        assertThat(TypedNumber.of(typed)).contains(beginning);
        assertThat(beginning.whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "0007, 0007",
        "12345, 12345",
        "-0007, -0007",
        "21-0007, 21-0007",
        "1121-0007, 1121-0007",
        "1121-7, 1121-0007",
        "２１－０００７, 21-0007"
    })
    void fromItsEnd(String typed, String text) {
        assertThat(TypedNumber.of(typed)).contains(new Ending(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "7",
                "007",
                "BX",
                "bxl",
                "陈美玲",
                "3-2-1201",
                "2-12",
                "13812345678",
                "020-81881234",
                "粤A12345",
                "BX20261121-0007 厨房",
                "%",
                "BX2026_",
                "ABCDE20261121-0007",
                "20261121-0007-0001"
            })
    void aNameARoomOrATelephoneIsNone(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }
}
