package io.huiyin.estate.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.estate.Community;
import io.huiyin.estate.key.KeyHouse.Known;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While two nodes seal anew, people move in, are looked for and move out; everybody is found all the time. */
@DatabaseTest
class SealingAnewWhilePeopleWorkTests {
    private static final int PEOPLE = 400;

    @TempDir
    private static Path data;

    private final KeyHouse one;
    private final KeyHouse other;
    private final JdbcClient jdbc;
    private final Community community;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Known> missed = new ConcurrentLinkedQueue<>();
    private final Queue<Known> newcomers = new ConcurrentLinkedQueue<>();

    SealingAnewWhilePeopleWorkTests(JdbcClient jdbc, MovableClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        one = KeyHouse.in(data, jdbc, clock, transaction);
        other = KeyHouse.in(data, jdbc, clock, transaction);
        community = one.estate.community("busy");
    }

    @Test
    void everybodyIsFoundBeforeDuringAndAfterAndNobodyIsSealedTwice() throws Exception {
        var people = one.people(community, "1", PEOPLE);
        assertThat(people).allMatch(known -> one.finds(community, known));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(3);
            var work = List.of(
                    workers.submit(looking(other, people, begun)),
                    workers.submit(looking(one, people, begun)),
                    workers.submit(movingIn(other, begun)));
            begun.await();
            one.begin();
            other.ring.reread();
            var passes = List.of(
                    workers.submit(() -> one.resealing.pass(() -> false)),
                    workers.submit(() -> other.resealing.pass(() -> false)));
            var anew = 0;
            for (var pass : passes) {
                anew += pass.get().anew();
            }
            one.finish();
            over.set(true);
            for (Future<?> worker : work) {
                worker.get();
            }
            assertThat(anew).as("rows of the old key, each once").isBetween(PEOPLE, PEOPLE + newcomers.size());
        }
        assertThat(missed).isEmpty();
        assertThat(newcomers).isNotEmpty().allMatch(known -> one.finds(community, known));
        assertThat(people).allMatch(known -> one.finds(community, known));
        assertThat(one.sealedBy("telephone", 1)).isZero();
        assertThat(one.sealedBy("telephone", 2)).isEqualTo(PEOPLE + newcomers.size());
        assertThat(jdbc.sql("select count(*) from telephone_tail")
                        .query(Long.class)
                        .single())
                .as("eight ends of each")
                .isEqualTo(8L * (PEOPLE + newcomers.size()));
        one.rotation.retire(1, "over");
        assertThat(people).allMatch(known -> other.finds(community, known));
    }

    private Callable<Object> looking(KeyHouse node, List<Known> people, CountDownLatch begun) {
        return () -> {
            for (var at = 0; !over.get(); at = (at + 37) % people.size()) {
                if (!node.finds(community, people.get(at))) {
                    missed.add(people.get(at));
                }
                begun.countDown();
            }
            return missed;
        };
    }

    private Callable<Object> movingIn(KeyHouse node, CountDownLatch begun) {
        return () -> {
            var moved = new ArrayList<Known>();
            for (var number = 0; !over.get(); number++) {
                var known = node.person(community, "2", number);
                if (!node.finds(community, known)) {
                    missed.add(known);
                }
                newcomers.add(known);
                begun.countDown();
            }
            return moved;
        };
    }
}
