package io.huiyin.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is left in peace. */
class QuietHoursTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0}: at {1} quiet until {2}")
    @CsvSource({
        "22:00-07:00, 2026-11-21T21:59, ''",
        "22:00-07:00, 2026-11-21T22:00, 2026-11-22T07:00",
        "22:00-07:00, 2026-11-22T00:00, 2026-11-22T07:00",
        "22:00-07:00, 2026-11-22T06:59, 2026-11-22T07:00",
        "22:00-07:00, 2026-11-22T07:00, ''",
        "12:00-14:00, 2026-11-21T13:00, 2026-11-21T14:00",
        "12:00-14:00, 2026-11-21T14:00, ''",
        "00:00-00:00, 2026-11-21T00:00, ''",
        "18:00-00:00, 2026-12-31T23:00, 2027-01-01T00:00"
    })
    void itIsQuietFromTheFirstMinuteToTheLast(String hours, LocalDateTime at, String until) {
        var end = QuietHours.parse(hours).endIfQuietAt(at.atZone(SHANGHAI).toInstant(), SHANGHAI);
        if (until.isEmpty()) {
            assertThat(end).isEmpty();
        } else {
            assertThat(end).contains(LocalDateTime.parse(until).atZone(SHANGHAI).toInstant());
        }
    }
}
