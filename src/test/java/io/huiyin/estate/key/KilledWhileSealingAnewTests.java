package io.huiyin.estate.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.database.DatabaseVisit;
import io.huiyin.estate.Community;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is killed midway, the process or its connection, the work goes on from there. */
@DatabaseTest
class KilledWhileSealingAnewTests {
    private static final int PEOPLE = 300;

    @TempDir
    private static Path data;

    private final KeyHouse house;
    private final JdbcClient jdbc;
    private final DataSource source;
    private final Community community;

    KilledWhileSealingAnewTests(
            DataSource source, JdbcClient jdbc, MovableClock clock, TransactionTemplate transaction) {
        this.source = source;
        this.jdbc = jdbc;
        house = KeyHouse.in(data, jdbc, clock, transaction);
        community = house.estate.community("k" + Long.toString(System.nanoTime(), 36));
    }

    @BeforeEach
    void nobodyIsThere() {
        jdbc.sql("delete from telephone").update();
    }

    @Test
    void aNodeKilledMidwayLosesNothingAndAnotherGoesOn() throws Exception {
        var people = house.people(community, "1", PEOPLE);
        var old = house.rotation.standing().newest().id();
        house.begin();
        var kills = 0;
        for (var delay = 40; kills < 3 && house.sealedBy("telephone", old) > 0; delay += 35) {
            kills += killedAfter(Duration.ofMillis(delay)) ? 1 : 0;
            assertThat(house.sealedBy("telephone", old) + house.sealedBy("telephone", old + 1))
                    .isEqualTo(PEOPLE);
            assertThat(people).as("after kill " + kills).allMatch(known -> house.finds(community, known));
        }
        assertThat(kills).as("killed midway").isPositive();
        house.finish();
        assertThat(house.sealedBy("telephone", old + 1)).isEqualTo(PEOPLE);
        assertThat(jdbc.sql("select count(*) from telephone_tail")
                        .query(Long.class)
                        .single())
                .isEqualTo(8L * PEOPLE);
        house.rotation.retire(old, "over");
        assertThat(people).allMatch(known -> house.finds(community, known));
    }

    @Test
    void aBatchThatIsBrokenOffLeavesNoHalfRow() {
        var people = house.people(community, "2", 2 * KeyHouse.BATCH);
        house.begin();
        var old = house.rotation.standing().oldest().id();
        var batches = new AtomicInteger();
        jdbc.sql(
                        "create function break_off() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$")
                .update();
        jdbc.sql("create trigger break_off before insert on telephone_tail for each row execute function break_off()")
                .update();
        var pass = house.resealing.pass(() -> batches.incrementAndGet() > 1);
        assertThat(pass.anew()).isZero();
        assertThat(house.sealedBy("telephone", old)).isEqualTo(people.size());
        assertThat(people).allMatch(known -> house.finds(community, known));
        jdbc.sql("drop function break_off cascade").update();
        house.finish();
        house.rotation.retire(old, "over");
        assertThat(people).allMatch(known -> house.finds(community, known));
    }

    /** Lets another process work for so long and kills it; whether it was at work. */
    private boolean killedAfter(Duration work) throws Exception {
        var said = Files.createTempFile(data, "node", ".log");
        var process = node(said);
        for (var glance = 0; glance < 600 && !Files.readString(said).contains("ready"); glance++) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        LockSupport.parkNanos(work.toNanos());
        process.destroyForcibly().waitFor();
        assertThat(Files.readString(said)).startsWith("ready");
        return !Files.readString(said).contains("through");
    }

    private Process node(Path said) throws Exception {
        try (var connection = source.getConnection()) {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NodeInAnotherProcess.class.getName(),
                            connection.getMetaData().getURL(),
                            "huiyin",
                            password(),
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        }
    }

    private static String password() throws SQLException {
        try (var server = DatabaseVisit.embedded(Path.of("target", "postgres"), List.of())) {
            return server.password();
        }
    }
}
