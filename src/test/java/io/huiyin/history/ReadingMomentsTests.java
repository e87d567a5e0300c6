package io.huiyin.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingMomentsTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "MONTH_FIRST, 02/28/2023 11:43:13 PM, America/New_York, 2023-03-01T04:43:13Z",
        "MONTH_FIRST, 02/28/2023 12:00:00 AM, America/New_York, 2023-02-28T05:00:00Z",
        "MONTH_FIRST, 7/4/2023 12:30 pm, America/New_York, 2023-07-04T16:30:00Z",
        "DAY_FIRST, 28.02.2023 23:43, Asia/Shanghai, 2023-02-28T15:43:00Z",
        "DAY_FIRST, 28/2/23, Asia/Shanghai, 2023-02-27T16:00:00Z",
        "YEAR_FIRST, 2023-02-28 23:43:13, Asia/Shanghai, 2023-02-28T15:43:13Z",
        "YEAR_FIRST, 2023/2/28 8:05, Asia/Shanghai, 2023-02-28T00:05:00Z",
        "YEAR_FIRST, 2023年2月28日 下午3:05, Asia/Shanghai, 2023-02-28T07:05:00Z",
        "YEAR_FIRST, 2023年2月28日15时05分, Asia/Shanghai, 2023-02-28T07:05:00Z",
        "YEAR_FIRST, 2023-02-28T23:43:13.250Z, Asia/Shanghai, 2023-02-28T23:43:13Z",
        "YEAR_FIRST, 2023-02-28T23:43:13+08:00, America/New_York, 2023-02-28T15:43:13Z",
        "YEAR_FIRST, 20230228154300, Asia/Shanghai, 2023-02-28T07:43:00Z",
        "YEAR_FIRST, ２０２３-02-28, Asia/Shanghai, 2023-02-27T16:00:00Z",
    })
    void inEveryUsualWayOfWriting(DateStyle style, String text, String zone, Instant moment) {
        assertThat(style.read(text, ZoneId.of(zone))).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "13/13/2023", "02/30/2023", "2023-02-28 25:00", "44985.5", "1", "a/b/c"})
    void whatIsNoMomentIsNone(String text) {
        assertThat(DateStyle.MONTH_FIRST.read(text, NEW_YORK)).isEmpty();
    }

    @Test
    void theStyleThatReadsMostIsTaken() {
        assertThat(DateStyle.of(List.of("02/28/2023", "02/01/2023"), SHANGHAI)).isEqualTo(DateStyle.MONTH_FIRST);
        assertThat(DateStyle.of(List.of("28/02/2023", "01/02/2023"), NEW_YORK)).isEqualTo(DateStyle.DAY_FIRST);
        assertThat(DateStyle.of(List.of("2023-02-01"), NEW_YORK)).isEqualTo(DateStyle.YEAR_FIRST);
        assertThat(DateStyle.of(List.of("01/02/2023"), NEW_YORK)).isEqualTo(DateStyle.MONTH_FIRST);
        assertThat(DateStyle.of(List.of("01/02/2023"), SHANGHAI)).isEqualTo(DateStyle.DAY_FIRST);
    }
}
