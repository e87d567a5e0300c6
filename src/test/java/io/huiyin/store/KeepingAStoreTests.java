package io.huiyin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.sight.Sight;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Material comes, goes out to vans, comes back, is counted and taken back; never less than nothing lies anywhere. */
@ApplicationTest
class KeepingAStoreTests {
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final Store store;
    private final Balances balances;
    private final Movements movements;
    private final Materials materials;
    private final StockPlaces places;
    private Site site;
    private StockPlace room;
    private StockPlace van;
    private Material tap;
    private static int opened;

    KeepingAStoreTests(
            JdbcClient jdbc,
            MovableClock clock,
            Store store,
            Balances balances,
            Movements movements,
            Materials materials,
            StockPlaces places) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.store = store;
        this.balances = balances;
        this.movements = movements;
        this.materials = materials;
        this.places = places;
        fill();
    }

    @BeforeEach
    void aStoreOfItsOwn() {
        fill();
    }

    private void fill() {
        site = new Sites(jdbc, clock).open("store" + opened++);
        room = places.add(site.id(), StockPlace.Kind.ROOM, "工程仓库", null);
        van = places.add(
                site.id(), StockPlace.Kind.VAN, "工具包", site.the(Post.TECHNICIAN).id());
        tap = materials.add(
                site.id(), new Material(0, "LT", "水龙头", "Tap", "只", new BigDecimal("30"), new BigDecimal("2"), true));
        store.receive(site.id(), tap.id(), room.id(), of("10"), "采购", keeper());
    }

    @Test
    @Proves("REP-28")
    void whatIsGivenOutLiesInTheVanAndWhatComesBackInTheRoom() {
        store.move(site.id(), tap.id(), room, van, of("4"), keeper());
        store.move(site.id(), tap.id(), van, room, of("1.5"), keeper());
        assertThat(at(room)).isEqualByComparingTo("7.5");
        assertThat(at(van)).isEqualByComparingTo("2.5");
        assertThat(movements.of(site.id(), tap.id(), 10))
                .extracting(Movement::kind)
                .containsExactly(Movement.Kind.RETURN, Movement.Kind.ISSUE, Movement.Kind.RECEIPT);
    }

    @Test
    void nobodyTakesMoreThanThereIs() {
        assertThatExceptionOfType(NotEnough.class)
                .isThrownBy(() -> store.move(site.id(), tap.id(), room, van, of("10.001"), keeper()))
                .satisfies(less -> assertThat(less.left()).isEqualTo("10"));
        assertThat(at(room)).isEqualByComparingTo("10");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("update stock set quantity = -1 where community_id = ?")
                        .param(site.id())
                        .update());
    }

    @Test
    void ofTwoWhoTakeTheLastOnesAtOnceOneIsTold() throws Exception {
        var together = new CountDownLatch(1);
        Callable<Boolean> take = () -> {
            together.await();
            try (var within = Sight.everywhere()) {
                store.move(site.id(), tap.id(), room, van, of("6"), keeper());
                return true;
            } catch (NotEnough less) {
                return false;
            }
        };
        try (var people = Executors.newFixedThreadPool(2)) {
            var answers =
                    IntStream.range(0, 2).mapToObj(each -> people.submit(take)).toList();
            together.countDown();
            assertThat(answers.get(0).get() ^ answers.get(1).get()).isTrue();
        }
        assertThat(at(room)).isEqualByComparingTo("4");
        assertThat(at(van)).isEqualByComparingTo("6");
    }

    @Test
    void aCountIsBookedByItsDifferenceAndACounterEntryTakesItBackOnce() {
        store.counted(site.id(), room.id(), tap.id(), of("9"), "盘点少一只", keeper());
        store.counted(site.id(), room.id(), tap.id(), of("9"), "盘点相符", keeper());
        assertThat(at(room)).isEqualByComparingTo("9");
        var count = movements.of(site.id(), tap.id(), 10).getFirst();
        assertThat(count.kind()).isEqualTo(Movement.Kind.COUNT);
        assertThat(count.quantity()).isEqualByComparingTo("1");
        assertThat(store.counter(site.id(), count.id(), "在货架后找到", keeper())).isTrue();
        assertThat(store.counter(site.id(), count.id(), "再点一次", keeper())).isFalse();
        assertThat(at(room)).isEqualByComparingTo("10");
        assertThat(movements.of(site.id(), tap.id(), 10))
                .filteredOn(Movement::countered)
                .extracting(Movement::id)
                .containsExactly(count.id());
    }

    @Test
    void aReceiptOfWhichMuchIsGoneIsNotTakenBack() {
        store.move(site.id(), tap.id(), room, van, of("5"), keeper());
        var receipt = movements.of(site.id(), tap.id(), 10).getLast();
        assertThatExceptionOfType(NotEnough.class)
                .isThrownBy(() -> store.counter(site.id(), receipt.id(), "入错", keeper()));
    }

    @Test
    void whoeverKeepsTheStoreHearsOnceADayThatLittleIsLeft() {
        var keeps = site.the(Post.TEAM_LEADER);
        places.give(site.id(), room.id(), keeps.id());
        store.counted(site.id(), room.id(), tap.id(), of("2"), "盘点", keeper());
        store.counted(site.id(), room.id(), tap.id(), of("1"), "盘点", keeper());
        assertThat(jdbc.sql("select key from message where staff_id = ?")
                        .param(keeps.id())
                        .query(String.class)
                        .list())
                .containsExactly("store.told.low");
        assertThat(balances.low(site.id()))
                .extracting(Balances.Low::leftOver)
                .satisfiesExactly(left -> assertThat(left).isEqualByComparingTo("1"));
    }

    private BigDecimal at(StockPlace place) {
        return balances.at(site.id(), place.id()).getFirst().quantity();
    }

    private Actor keeper() {
        return Actor.of(site.the(Post.ENGINEERING_SUPERVISOR));
    }

    private static BigDecimal of(String quantity) {
        return new BigDecimal(quantity);
    }
}
