package io.huiyin.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of an item there is reads as people say it, in both languages. */
class SayingHowMuchOfAnItemTests {
    @ParameterizedTest
    @CsvSource({
        "个, '', 2.000, 2 个, 2 pieces",
        "个, '', 1.000, 1 个, 1 piece",
        "扇, '', 3, 3 扇, 3 leaves",
        "千克, '', 9.4, 9.4 千克, 9.4 kg",
        "平方米, '', 12, 12 平方米, 12 m²",
        "人·时, '', 0.5, 0.5 人·时, 0.5 person-hours",
        "个, pc., 40, 40 个, 40 pc.",
        "坨, '', 2, 2 坨, 2 坨",
        "次, '', 0, 0 次, 0 visits"
    })
    void inTheReadersLanguage(String unit, String unitEn, BigDecimal quantity, String chinese, String english) {
        var called = new Called("x", "", unit, unitEn);
        assertThat(called.counted(quantity, false)).isEqualTo(chinese);
        assertThat(called.counted(quantity, true)).isEqualTo(english);
    }
}
