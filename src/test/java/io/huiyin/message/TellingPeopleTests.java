package io.huiyin.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.staff.Viewer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff are told once, with the change that caused it, and read it when they can. */
@ApplicationTest
class TellingPeopleTests {
    private final Messages messages;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Receivers receivers;

    TellingPeopleTests(
            Messages messages, Inbox inbox, TransactionTemplate transaction, MovableClock clock, JdbcClient jdbc) {
        this.messages = messages;
        this.inbox = inbox;
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
        this.receivers = new Receivers(jdbc);
    }

    @Test
    void whatIsToldTwiceIsHeardOnce() {
        long community = receivers.community("once");
        long lina = receivers.staff("once", null);
        Telling telling = Receivers.telling(community, lina, "REP-05 breached", Urgency.NORMAL);
        tell(telling, telling);
        tell(telling);
        assertThat(inbox.unread(Receivers.viewer(lina, community))).isEqualTo(1);
    }

    @Test
    void theTextIsKeptAsItWasSaid() {
        long community = receivers.community("kept");
        long lina = receivers.staff("kept", null);
        Telling telling = Receivers.telling(community, lina, "x", Urgency.URGENT);
        tell(telling);
        Message heard = inbox.newest(Receivers.viewer(lina, community)).orElseThrow();
        assertThat(heard.args()).isEqualTo(telling.args());
        assertThat(heard.link()).isEqualTo(telling.link());
        assertThat(heard.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(heard.toldAt()).isEqualTo(clock.instant());
    }

    @Test
    void nobodyHearsOfWhatDidNotHappen() {
        long community = receivers.community("undone");
        long lina = receivers.staff("undone", null);
        transaction.executeWithoutResult(status -> {
            messages.tell(List.of(Receivers.telling(community, lina, "x", Urgency.NORMAL)));
            status.setRollbackOnly();
        });
        assertThat(inbox.unread(Receivers.viewer(lina, community))).isZero();
        assertThatThrownBy(() -> messages.tell(List.of(Receivers.telling(community, lina, "x", Urgency.NORMAL))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aThousandAreToldInOneStatement() {
        long community = receivers.community("many");
        long lina = receivers.staff("many", null);
        transaction.executeWithoutResult(status -> messages.tell(Receivers.tellings(community, lina, 1000)));
        assertThat(inbox.unread(Receivers.viewer(lina, community))).isEqualTo(1000);
    }

    @Test
    void unreadMessagesComeFirstAndOpeningOneReadsIt() {
        long community = receivers.community("order");
        Viewer lina = Receivers.viewer(receivers.staff("order", null), community);
        for (String once : List.of("a", "b", "c")) {
            tell(Receivers.telling(community, lina.staffId(), once, Urgency.NORMAL));
            clock.advance(Duration.ofMinutes(1));
        }
        long newest = inbox.newest(lina).orElseThrow().id();
        assertThat(inbox.open(lina, newest).orElseThrow().unread()).isFalse();
        assertThat(inbox.page(lina, Inbox.Wanted.ALL, 0, 10))
                .extracting(Message::unread)
                .containsExactly(true, true, false);
        assertThat(inbox.page(lina, Inbox.Wanted.UNREAD, 0, 10)).hasSize(2);
        assertThat(inbox.page(lina, Inbox.Wanted.URGENT, 0, 10)).isEmpty();
        assertThat(inbox.page(lina, Inbox.Wanted.ALL, 2, 10))
                .extracting(Message::id)
                .containsExactly(newest);
        assertThat(inbox.readAll(lina)).isEqualTo(2);
        assertThat(inbox.unread(lina)).isZero();
    }

    @Test
    void otherPeoplesMessagesAndThoseOfACommunityOutOfSightDoNotExist() {
        long community = receivers.community("scope");
        Viewer lina = Receivers.viewer(receivers.staff("scope", null), community);
        Viewer wang = Receivers.viewer(receivers.staff("scope2", null), community);
        Viewer moved = new Viewer(lina.staffId(), "李娜", Map.of());
        tell(Receivers.telling(community, lina.staffId(), "x", Urgency.NORMAL));
        long message = inbox.newest(lina).orElseThrow().id();
        assertThat(inbox.open(wang, message)).isEmpty();
        assertThat(inbox.open(moved, message)).isEmpty();
        assertThat(inbox.unread(moved)).isZero();
        assertThat(inbox.unread(lina)).isEqualTo(1);
    }

    @Test
    void aMessageHasArrivedWhenThePageHasShownIt() {
        long community = receivers.community("shown");
        Viewer lina = Receivers.viewer(receivers.staff("shown", null), community);
        tell(Receivers.telling(community, lina.staffId(), "x", Urgency.NORMAL));
        assertThat(states(community)).containsExactly("PAGE WAITING 0");
        assertThat(inbox.arrive(lina)).extracting(Message::key).containsExactly("message.test");
        assertThat(inbox.arrive(lina)).isEmpty();
        assertThat(states(community)).containsExactly("PAGE SENT 1");
    }

    private List<String> states(long community) {
        return jdbc.sql(
                        "select channel || ' ' || state || ' ' || tries from delivery where community_id = ? order by 1")
                .param(community)
                .query(String.class)
                .list();
    }

    private void tell(Telling... tellings) {
        transaction.executeWithoutResult(status -> messages.tell(List.of(tellings)));
    }
}
