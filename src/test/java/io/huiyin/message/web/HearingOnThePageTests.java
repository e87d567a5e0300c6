package io.huiyin.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.message.Messages;
import io.huiyin.message.Refresh;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages in browsers hear at once what happens, over real connections. */
@ApplicationTest
class HearingOnThePageTests {
    private final Messages messages;
    private final Refresh refresh;
    private final TransactionTemplate transaction;
    private final Sites.Site site;

    @LocalServerPort
    private int port;

    HearingOnThePageTests(
            Messages messages, Refresh refresh, TransactionTemplate transaction, JdbcClient jdbc, MovableClock clock) {
        this.messages = messages;
        this.refresh = refresh;
        this.transaction = transaction;
        this.site = new Sites(jdbc, clock).open("h" + Long.toString(System.nanoTime(), 36));
    }

    /** The application has just been given another database, where it may not listen yet. */
    @BeforeEach
    void theApplicationListens() throws Exception {
        try (var page = new ListeningBrowser(port, site.the(Post.GATE).login(), "/c/" + site.code() + "/changes")) {
            for (int tries = 0; tries < 100 && !page.events.contains("data:warm"); tries++) {
                refresh.announce(site.id(), "warm");
                Thread.sleep(100);
            }
        }
    }

    @Test
    void whoIsToldSomethingHearsItAtOnceAndNobodyElseDoes() throws Exception {
        try (var lina = new ListeningBrowser(port, site.the(Post.FRONT_DESK).login(), "/messages/stream");
                var wang = new ListeningBrowser(port, site.the(Post.TECHNICIAN).login(), "/messages/stream")) {
            tell(Post.TECHNICIAN);
            assertThat(wang.event("message")).isEqualTo("new");
            assertThat(lina.events).noneMatch(line -> line.equals("data:new"));
        }
    }

    @Test
    void aPageHearsOfTheTopicsItShowsAndOfNoOthers() throws Exception {
        try (var board = new ListeningBrowser(
                port, site.the(Post.FRONT_DESK).login(), "/c/" + site.code() + "/changes?topic=repair")) {
            refresh.announce(site.id(), "opinion");
            refresh.announce(site.id() + 1, "repair");
            refresh.announce(site.id(), "repair:BX20261121-0007");
            assertThat(board.event("change")).isEqualTo("repair:BX20261121-0007");
        }
    }

    @Test
    void aPageThatNamesNoTopicHearsAll() throws Exception {
        try (var board =
                new ListeningBrowser(port, site.the(Post.FRONT_DESK).login(), "/c/" + site.code() + "/changes")) {
            refresh.announce(site.id(), "opinion");
            assertThat(board.event("change")).isEqualTo("opinion");
        }
    }

    private void tell(Post post) {
        var telling = new Telling(
                site.id(), site.the(post).id(), "message.more", List.of("1"), "/messages", Urgency.NORMAL, "heard");
        transaction.executeWithoutResult(status -> messages.tell(List.of(telling)));
    }
}
