package io.huiyin.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import io.huiyin.estate.Communities;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A price list begins on its day, and what was published stays what it was. */
@DatabaseTest
class PublishingAPriceListTests {
    private static final Instant NOW = MovableClock.START;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PriceLists lists;

    PublishingAPriceListTests(
            JdbcClient jdbc, javax.sql.DataSource source, TransactionTemplate transaction, MovableClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        clock.set(NOW);
        this.lists = new PriceLists(
                jdbc,
                new PriceItems(jdbc, new NamedParameterJdbcTemplate(source)),
                clock,
                new Audit(jdbc, clock, Present.NOBODY));
    }

    @Test
    void theCompanysListHoldsUntilACommunityHasItsOwnAndEachVersionFromItsDay() {
        long community = community("dated");
        PriceList company = publish(null, NOW, "5.00");
        PriceList own = publish(community, NOW.plus(Duration.ofDays(10)), "6.00");
        PriceList later = publish(community, NOW.plus(Duration.ofDays(20)), "7.00");

        assertThat(lists.inForce(community, NOW)).contains(company);
        assertThat(lists.inForce(community, own.validFrom().minusMillis(1))).contains(company);
        assertThat(lists.inForce(community, own.validFrom())).contains(own);
        assertThat(lists.inForce(community, later.validFrom())).contains(later);
        assertThat(List.of(own.version(), later.version())).containsExactly(1, 2);
    }

    @Test
    void aCompanysListReachesNoOtherCompanysCommunity() {
        var organisations = new Organisations(jdbc);
        var group = organisations.openGroup("集团");
        long own = community("own", organisations.openCompany(group, "甲公司").id());
        long other = community("other", organisations.openCompany(group, "乙公司").id());
        PriceList shared = publish(null, NOW, "5.00");
        var lines = List.of(line("P01", "更换水龙头", "Replace a tap", "9.00"));
        PriceList companys = Objects.requireNonNull(transaction.execute(
                status -> lists.publish(Publication.ofCompany(own, NOW.plusSeconds(1), "调价", "李主管", lines))));
        long item = lists.items(companys.id()).getFirst().id();

        assertThat(lists.inForce(own, NOW.plusSeconds(1))).contains(companys);
        assertThat(lists.inForce(other, NOW.plusSeconds(1))).contains(shared);
        assertThat(lists.versions(other)).doesNotContain(companys);
        assertThat(lists.item(own, item)).isPresent();
        assertThat(lists.item(other, item)).isEmpty();
        assertThat(lists.chargeable(other, NOW.plusSeconds(1), List.of(item), List.of()))
                .isEmpty();
        assertThat(companys.version()).isGreaterThan(shared.version());
    }

    @Test
    void beforeTheFirstListThereIsNone() {
        assertThat(lists.inForce(community("empty"), Instant.EPOCH)).isEmpty();
        assertThat(lists.search(community("empty2"), Instant.EPOCH, "灯")).isEmpty();
    }

    @Test
    void aChargeThatPointsToALineFindsItsPriceAfterThePriceHasRisen() {
        long community = community("risen");
        PriceItem line = lists.items(publish(community, NOW, "5.00").id()).getFirst();
        publish(community, NOW.plusSeconds(1), "9.00");
        PriceItem found = lists.item(line.id()).orElseThrow();
        assertThat(found.labour()).isEqualByComparingTo("5.00");
        assertThat(lists.find(found.versionId()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void pricesThatWereShownAreNotChangedAfterwards() {
        long community = community("past");
        PriceList list = publish(community, NOW.minus(Duration.ofDays(30)), "5.00");
        assertThatThrownBy(() -> publish(community, NOW.minusSeconds(1), "6.00"))
                .isInstanceOf(BeginsTooEarly.class);
        assertThatThrownBy(() -> jdbc.sql("update price_item set labour = 1 where price_list_id = ?")
                        .param(list.id())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("delete from price_list").update()).hasMessageContaining("never changed");
    }

    @Test
    void anItemIsFoundByFragmentCodeEnglishAndPinyinInitials() {
        long community = community("search");
        publish(community, NOW, "5.00");
        assertThat(found(community, "水龙头")).containsExactly("P01");
        assertThat(found(community, "p01")).containsExactly("P01");
        assertThat(found(community, "ghslt")).containsExactly("P01");
        assertThat(found(community, "tap replace")).containsExactly("P01");
        assertThat(found(community, "")).containsExactly("P01", "E01");
        assertThat(found(community, "100%")).isEmpty();
        assertThat(found(community, "_\\")).isEmpty();
    }

    @Test
    void aListThatSaysTheSameCodeTwiceIsRefused() {
        PriceLine line = line("P01", "更换水龙头", "Replace a tap", "5.00");
        assertThatThrownBy(() -> new Publication(null, NOW, "调价", "李主管", List.of(line, line)))
                .hasMessageContaining("P01");
    }

    private List<String> found(long community, String text) {
        return lists.search(community, NOW, text).stream().map(PriceItem::code).toList();
    }

    private PriceList publish(@Nullable Long community, Instant from, String labour) {
        var lines = List.of(
                line("P01", "更换水龙头", "Replace a tap", labour), line("E01", "更换灯管", "Replace a lamp tube", "5.00"));
        return Objects.requireNonNull(
                transaction.execute(status -> lists.publish(new Publication(community, from, "调价", "李主管", lines))));
    }

    private static PriceLine line(String code, String name, String nameEn, String labour) {
        return new PriceLine(Trade.PLUMBING, code, name, nameEn, "个", new BigDecimal(labour), null, true, 30);
    }

    private long community(String code) {
        return community(code, null);
    }

    private long community(String code, @Nullable Long company) {
        return new Communities(jdbc)
                .open(company, code, code, ZoneId.of("Asia/Shanghai"), "MON-FRI 08:00-12:00,14:00-18:00")
                .id();
    }
}
