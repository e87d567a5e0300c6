package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums as Chinese receipts have them. */
class SumsInWordsTests {
    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1, 壹元整",
        "10, 壹拾元整",
        "105.30, 壹佰零伍元叁角整",
        "1008.09, 壹仟零捌元零玖分",
        "1200, 壹仟贰佰元整",
        "10000, 壹万元整",
        "10001.11, 壹万零壹元壹角壹分",
        "100500, 壹拾万零伍佰元整",
        "105000, 壹拾万伍仟元整",
        "1000000.005, 壹佰万元零壹分",
        "100000001, 壹亿零壹元整",
        "120030405.60, 壹亿贰仟零叁万零肆佰零伍元陆角整"
    })
    void aSumIsWrittenOut(BigDecimal sum, String words) {
        assertThat(Yuan.inWords(sum)).isEqualTo(words);
    }

    @Test
    void nobodyPaysLessThanNothing() {
        assertThatThrownBy(() -> Yuan.inWords(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
