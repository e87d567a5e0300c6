package io.huiyin.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list that a company starts with. */
class StartingWithTheDefaultPricesTests {
    @Test
    void itHasSomeSixtyItemsEachWithItsOwnCodeAndBothNames() {
        var lines = DefaultPrices.lines();
        assertThat(lines).hasSizeBetween(55, 70);
        assertThat(lines).extracting(PriceLine::code).doesNotHaveDuplicates();
        assertThat(lines).extracting(PriceLine::name).doesNotHaveDuplicates();
        assertThat(lines).extracting(PriceLine::nameEn).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFreeHasNoLabourPriceAndSomeItemsLeaveTheMaterialToTheMarket() {
        var lines = DefaultPrices.lines();
        assertThat(lines)
                .filteredOn(line -> !line.charged())
                .isNotEmpty()
                .allMatch(line -> line.labour().signum() == 0);
        assertThat(lines).filteredOn(line -> line.material() == null).isNotEmpty();
    }
}
