package io.huiyin.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.estate.Communities;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers people read, taken by many at once. */
@DatabaseTest
class NumberingPapersTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Numbers numbers;

    NumberingPapersTests(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.numbers = new Numbers(jdbc);
    }

    @Test
    void theyCountFromOnePerPrefixDayAndCommunity() {
        long community = community("one");
        long other = community("other");
        assertThat(numbers.next(community, "BX", DAY)).isEqualTo("BX20261121-0001");
        assertThat(numbers.next(community, "BX", DAY)).isEqualTo("BX20261121-0002");
        assertThat(numbers.next(community, "TS", DAY)).isEqualTo("TS20261121-0001");
        assertThat(numbers.next(community, "BX", DAY.plusDays(1))).isEqualTo("BX20261122-0001");
        assertThat(numbers.next(other, "BX", DAY)).isEqualTo("BX20261121-0001");
    }

    @Test
    void aNumberOfAFailedTransactionIsGivenOutAgain() {
        long community = community("failing");
        transaction.executeWithoutResult(status -> {
            numbers.next(community, "BX", DAY);
            status.setRollbackOnly();
        });
        assertThat(numbers.next(community, "BX", DAY)).isEqualTo("BX20261121-0001");
    }

    @Test
    void manyAtOnceGetNeitherDoublesNorGaps() throws Exception {
        long community = community("busy");
        var given = new ArrayList<Future<String>>();
        try (var desks = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                given.add(desks.submit(() ->
                        Objects.requireNonNull(transaction.execute(status -> numbers.next(community, "BX", DAY)))));
            }
        }
        assertThat(given.stream().map(Future::resultNow).sorted().distinct())
                .hasSize(200)
                .startsWith("BX20261121-0001")
                .endsWith("BX20261121-0200");
    }

    @Test
    void aPrefixThatPeopleCannotReadIsRefused() {
        long community = community("odd");
        assertThatThrownBy(() -> numbers.next(community, "bx'", DAY)).hasMessageContaining("prefix");
    }

    private long community(String code) {
        return new Communities(jdbc)
                .open(null, code, code, ZoneId.of("Asia/Shanghai"), "MON-FRI 08:00-12:00,14:00-18:00")
                .id();
    }
}
