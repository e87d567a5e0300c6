package io.huiyin.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telephones are read however people write them. */
class ReadingTelephonesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13812345678               | 13812345678
                    138 1234 5678             | 13812345678
                    +86 138-1234-5678         | 13812345678
                    0086-13812345678          | 13812345678
                    8613812345678             | 13812345678
                    ＋８６ １３８１２３４５６７８ | 13812345678
                    020-81881234              | 02081881234
                    (020) 8188 1234           | 02081881234
                    （020）8188－1234          | 02081881234
                    +86 20 8188 1234          | 02081881234
                    0755-81881234              | 075581881234
                    8188 1234                 | 81881234
                    400-820-8820              | 4008208820
                    +852 9123 4567            | +85291234567
                    00852-91234567            | +85291234567
                    12345                     | 12345
                    """)
    void oneNumber(String written, String number) {
        var phone = Phone.parse(written).getFirst();
        assertThat(phone.number()).isEqualTo(number.replace("-", ""));
    }

    @Test
    void anExtensionIsKept() {
        assertThat(Phone.parse("020-81881234转801")).containsExactly(new Phone("02081881234", "801"));
        assertThat(Phone.parse("020-8188 1234-801")).containsExactly(new Phone("02081881234", "801"));
        assertThat(Phone.parse("020-81881234 ext. 801")).containsExactly(new Phone("02081881234", "801"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13812345678/02081881234
                    13812345678、020-8188 1234
                    13812345678，020-81881234
                    13812345678；020-81881234
                    138 1234 5678 / 020-8188 1234
                    13812345678 020-81881234
                    13812345678或020-81881234
                    13812345678 / 020-81881234 / 13812345678
                    """)
    void severalNumbers(String written) {
        assertThat(Phone.parse(written)).containsExactly(new Phone("13812345678", ""), new Phone("02081881234", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /                       | estate.phone.empty
                    1381234567              | estate.phone.mobile
                    138123456789            | estate.phone.mobile
                    十二三四五六             | estate.phone.letters
                    13812345678a            | estate.phone.letters
                    13812345678 / 没有       | estate.phone.letters
                    1                       | estate.phone.mobile
                    0                       | estate.phone.unknown
                    99999999999999999999999 | estate.phone.unknown
                    """)
    void whatIsNoNumberIsRefusedWithTheReason(String written, String key) {
        assertThatExceptionOfType(PhoneUnreadable.class)
                .isThrownBy(() -> Phone.parse(written))
                .satisfies(refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    @Test
    void pagesAndLogsSeeTheMaskOnly() {
        assertThat(new Phone("13812345678", "")).hasToString("138****5678");
        assertThat(new Phone("02081881234", "801").masked()).isEqualTo("020****1234-801");
        assertThat(new Phone("81881234", "").masked()).isEqualTo("****1234");
        assertThat(new Phone("12345", "").masked()).isEqualTo("****45");
    }

    @Test
    void aNumberIsFoundByItsLastFourDigitsAndMore() {
        assertThat(new Phone("+85291234567", "").tails())
                .isEqualTo(List.of(
                        "4567", "34567", "234567", "1234567", "91234567", "291234567", "5291234567", "85291234567"));
    }
}
