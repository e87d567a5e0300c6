package io.huiyin.history.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
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
class ReplayingPastRequestsTests {
    private static final String FILE = """
            Unique Key,Created Date,Complaint Type,Descriptor,Incident Address,Open Data Channel Type
            101,02/28/2023 11:43:13 PM,HEAT/HOT WATER,"APARTMENT
            ONLY",261 SEAMAN AVENUE,MOBILE
            102,02/28/2023 11:40:00 PM,PLUMBING,BASIN/SINK,12 MAIN STREET,PHONE
            103,,PAINT/PLASTER,CEILING,12 MAIN STREET,ONLINE
            104,02/28/2023 11:41:00 PM,DOOR/WINDOW,DOOR,,ONLINE
            """;
    private final JdbcClient jdbc;
    private final int port;
    private final String token;

    ReplayingPastRequestsTests(JdbcClient jdbc, MovableClock clock, ApiTokens tokens, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
        var site = new Sites(jdbc, clock).open("nyc");
        var clerk = site.the(Post.FRONT_DESK).id();
        this.token = tokens.create("replay", clerk, clerk, clock.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void everyRequestIsAcceptedOrRefusedWithAReasonAndNoneIsLostOrDoubled(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("requests.csv"), FILE);
        var requests = PastRequests.read(file);
        assertThat(requests.inOrder()).extracting(PastRequest::id).containsExactly("102", "104", "101");
        assertThat(requests.unreadable()).isEqualTo(1);

        for (var again = 0; again < 2; again++) {
            var tally =
                    new Replay(new Desk("http://localhost:" + port, "nyc", token), 100_000).play(requests.inOrder());
            assertThat(tally).hasToString("sent 3, accepted 2, refused 1 {422 place=1}, lost 0");
        }
        assertThat(jdbc.sql("select count(*) from matter where kind = 'repair'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
