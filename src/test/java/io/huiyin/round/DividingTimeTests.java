package io.huiyin.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.calendar.Counting;
import io.huiyin.calendar.Term;
import io.huiyin.rulebook.Every;
import io.huiyin.rulebook.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DividingTimeTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00[Asia/Shanghai]").toInstant();
    }

    private static Share share(Figure figure, String moment) {
        return new Shares(figure, ZONE).at(at(moment));
    }

    @Test
    void onceADayIsOwedFromMidnightToMidnightOfTheCommunity() {
        var share = share(new Figure.Times(1, Every.DAY), "2026-11-21T23:59");
        assertThat(share)
                .isEqualTo(new Share(
                        LocalDate.of(2026, 11, 21),
                        1,
                        at("2026-11-21T00:00"),
                        at("2026-11-22T00:00"),
                        at("2026-11-22T00:00")));
    }

    @Test
    void twiceADayIsOwedOnceInEachHalf() {
        var twice = new Figure.Times(2, Every.DAY);
        assertThat(share(twice, "2026-11-21T11:59").ends()).isEqualTo(at("2026-11-21T12:00"));
        assertThat(share(twice, "2026-11-21T12:00").ordinal()).isEqualTo(2);
    }

    @Test
    void twiceAWeekAndTwiceAMonthBeginAtMidnight() {
        assertThat(share(new Figure.Times(2, Every.WEEK), "2026-11-20T09:00").begins())
                .isEqualTo(at("2026-11-19T00:00"));
        assertThat(share(new Figure.Times(2, Every.MONTH), "2026-11-20T09:00").begins())
                .isEqualTo(at("2026-11-16T00:00"));
    }

    @Test
    void byATimeOfTheDayMayBeDoneLateUntilMidnight() {
        var share = share(new Figure.ByTime(17 * 60, null, null), "2026-11-21T18:00");
        assertThat(share.due()).isEqualTo(at("2026-11-21T17:00"));
        assertThat(share.ends()).isEqualTo(at("2026-11-22T00:00"));
    }

    @Test
    void byADayOfTheMonthIsDueAtTheEndOfThatDayAndOfShortMonthsAtTheirEnd() {
        assertThat(share(new Figure.ByDay(25), "2026-11-01T00:00").due()).isEqualTo(at("2026-11-26T00:00"));
        assertThat(share(new Figure.ByDay(31), "2027-02-10T00:00").due()).isEqualTo(at("2027-03-01T00:00"));
    }

    @Test
    void theNightOfThe24thBelongsToItsOwnDayInTheCommunityNotInUtc() {
        var shares = new Shares(new Figure.Times(1, Every.DAY), ZONE);
        assertThat(shares.at(Instant.parse("2026-11-24T16:00:00Z")).day()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void theSharesOfAStretchFollowEachOther() {
        var shares = new Shares(new Figure.Times(1, Every.DAY), ZONE);
        assertThat(shares.between(at("2026-11-21T00:00"), at("2026-11-24T08:00")))
                .extracting(Share::day)
                .containsExactly(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }

    @Test
    void aTermIsNoRound() {
        var term = new Figure.Within(Term.parse("PT2M", Counting.ELAPSED), "a", "b", null);
        assertThatThrownBy(() -> share(term, "2026-11-21T00:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
