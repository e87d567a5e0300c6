package io.huiyin.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilteringAListTests {
    @Test
    void filtersStandInTheAddressInTheirOrder() {
        var filters = Filters.NONE.with("tab", "OPEN").with("q", "3栋 & 漏水").at(2);

        assertThat(filters.address()).isEqualTo("?tab=OPEN&q=3%E6%A0%8B%20%26%20%E6%BC%8F%E6%B0%B4&page=2");
        assertThat(filters.with("tab", "ALL").address()).startsWith("?tab=ALL&q=");
        assertThat(filters.without("q").at(1).address()).isEqualTo("?tab=OPEN");
    }

    @Test
    void whatAsksForNothingIsLeftOut() {
        var filters = Filters.NONE.with("late", false).with("technician", null).with("q", "");

        assertThat(filters.none()).isTrue();
        assertThat(filters.address()).isEmpty();
    }

    @Test
    void wordsAreStrippedAndCut() {
        assertThat(Filters.words("  水管 ")).isEqualTo("水管");
        assertThat(Filters.words(" \u3000")).isNull();
        assertThat(Filters.words(null)).isNull();
        assertThat(Filters.words(" " + "x".repeat(300))).hasSize(100);
    }

    @Test
    void aPageLiesBetweenTheFirstAndTheFarthest() {
        assertThat(Filters.page(null)).isEqualTo(1);
        assertThat(Filters.page(-4)).isEqualTo(1);
        assertThat(Filters.page(Integer.MAX_VALUE)).isEqualTo(10_000);
    }
}
