package io.huiyin.history.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.Sites.Site;
import io.huiyin.history.PastFile;
import io.huiyin.staff.ApiTokens;
import io.huiyin.staff.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class BringingPastRequestsToAServerTests {
    /** Of the twelve rows one bears another's number, and two don't say where. */
    private static final int ACCEPTED = 9;

    private static final int CALLED = 11;
    private static int next;
    private final JdbcClient jdbc;
    private final Site site;
    private final String token;

    @LocalServerPort
    private int port;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    BringingPastRequestsToAServerTests(JdbcClient jdbc, ApiTokens tokens, MovableClock clock) {
        this.jdbc = jdbc;
        site = new Sites(jdbc, clock).open("r" + next++);
        var staff = site.the(Post.FRONT_DESK).id();
        token = tokens.create("replay", staff, staff, clock.instant().plus(Duration.ofDays(30)));
    }

    @Test
    void everyRequestArrivesOnceHoweverBadTheLine() throws IOException {
        try (var line = new BadLine(port)) {
            var result = Replay.run(words(PastFile.odd().text(), line.url(), "first"));
            assertThat(result).isZero();
            assertThat(line.passed()).isGreaterThan(24);
        }
        assertThat(repairs()).isEqualTo(ACCEPTED);
        assertThat(contacts()).isEqualTo(CALLED);
    }

    @Test
    void playedAgainNothingIsDoubledUnderAnotherNameItIsPlayedAnew() throws IOException {
        var url = "http://localhost:" + port;
        assertThat(Replay.run(words(PastFile.odd().text(), url, "first"))).isZero();
        assertThat(Replay.run(words(PastFile.odd().text(), url, "first"))).isZero();
        assertThat(repairs()).isEqualTo(ACCEPTED);
        assertThat(Replay.run(words(PastFile.odd().text(), url, "second"))).isZero();
        assertThat(repairs()).isEqualTo(2 * ACCEPTED);
    }

    @Test
    void whereNobodyAnswersRequestsAreCountedAsLost() throws IOException {
        var words = words(PastFile.odd().text(), "http://localhost:1", "nobody");
        words[words.length - 1] = "1";
        assertThat(Replay.run(words)).isEqualTo(1);
    }

    @Test
    void aMisusedCommandSaysHowItIsUsed() throws IOException {
        assertThat(Replay.run(new String[] {})).isEqualTo(2);
        assertThat(Replay.run(new String[] {file("a,b\n1,2\n"), "--spede", "3"}))
                .isEqualTo(2);
        assertThat(Replay.run(new String[] {file("a,b\n1,2\n"), "--speed", "fast"}))
                .isEqualTo(2);
        assertThat(Import.run(new String[] {folder.resolve("none.csv").toString()}))
                .isEqualTo(2);
    }

    private String[] words(String text, String url, String run) throws IOException {
        return new String[] {
            file(text),
            "--speed",
            "100000",
            "--site",
            site.code(),
            "--url",
            url,
            "--token",
            token,
            "--run",
            run,
            "--patience",
            "60"
        };
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("past.csv"), text).toString();
    }

    private long repairs() {
        return count("matter");
    }

    private long contacts() {
        return count("contact");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where community_id = ?")
                .param(site.id())
                .query(Long.class)
                .single();
    }
}
