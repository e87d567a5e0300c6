package io.huiyin.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.huiyin.ApplicationTest;
import io.huiyin.MovableClock;
import io.huiyin.staff.DutyRoster;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMembers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails to staff, over a real mail server that is sometimes down. */
@ApplicationTest
class WritingToPeopleTests {
    private static final Instant MORNING = MovableClock.START;
    private static final Instant NIGHT = Instant.parse("2026-11-21T15:30:00Z"); // 23:30 in Shanghai
    private static final Instant SEVEN = Instant.parse("2026-11-21T23:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final DutyRoster roster;
    private final MailWishes wishes;
    private final Outbox outbox;
    private final Messages unconfigured;
    private final Messages messages;
    private final Postman postman;
    private final Receivers receivers;

    WritingToPeopleTests(
            TransactionTemplate transaction,
            MovableClock clock,
            JdbcClient jdbc,
            DutyRoster roster,
            MailWishes wishes,
            Outbox outbox,
            Messages unconfigured,
            StaffMembers staff,
            ReceiverHours hours,
            MessageTexts texts,
            MessageSource words) {
        this.transaction = transaction;
        this.clock = clock;
        this.jdbc = jdbc;
        this.roster = roster;
        this.wishes = wishes;
        this.outbox = outbox;
        this.unconfigured = unconfigured;
        var setting = new MailSetting("127.0.0.1", "huiyin@lw.example", "https://huiyin.example");
        var factory = new StaticListableBeanFactory();
        factory.addBean("sender", sender);
        var letters = new Letters(factory.getBeanProvider(JavaMailSender.class), setting, texts, words);
        this.messages = new Messages(jdbc, staff, setting, clock);
        this.postman = new Postman(outbox, letters, staff, hours, clock);
        this.receivers = new Receivers(jdbc);
    }

    @BeforeEach
    void theServerIsUp() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        clock.set(MORNING);
        jdbc.sql("delete from delivery").update();
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void everyoneIsWrittenToInHisLanguage() throws Exception {
        long community = receivers.community("language");
        tell(community, receivers.staff("zh-lina", "lina@lw.example"), Urgency.NORMAL);
        tell(community, receivers.staff("en-john", "john@lw.example"), Urgency.URGENT);
        postman.round();

        MimeMessage chinese = to("lina@lw.example");
        assertThat(body(chinese)).contains("zh-lina，您好").contains("厨房漏水").contains("https://huiyin.example/messages/");
        MimeMessage english = to("john@lw.example");
        assertThat(english.getSubject()).startsWith("[Urgent] ");
        assertThat(body(english)).contains("Dear en-john");
        assertThat(states(community)).containsOnly("SENT 1");
    }

    @Test
    void whatFailsIsTriedAgainAtGrowingDistancesAndGivenUpAtLast() {
        long community = receivers.community("down");
        tell(community, receivers.staff("down", "down@lw.example"), Urgency.NORMAL);
        server.stop();
        postman.round();
        assertThat(states(community)).containsExactly("FAILED 1");
        postman.round();
        assertThat(states(community)).as("not before its time").containsExactly("FAILED 1");
        for (int minutes : new int[] {1, 5, 15, 60, 240}) {
            clock.advance(Duration.ofMinutes(minutes));
            postman.round();
        }
        assertThat(states(community)).containsExactly("GIVEN_UP 6");
        clock.advance(Duration.ofDays(1));
        postman.round();
        assertThat(states(community)).containsExactly("GIVEN_UP 6");
    }

    @Test
    void whatFailedArrivesWhenTheServerIsBack() {
        long community = receivers.community("back");
        tell(community, receivers.staff("back", "back@lw.example"), Urgency.NORMAL);
        server.stop();
        postman.round();
        server.start();
        sender.setPort(server.getSmtp().getPort());
        clock.advance(Duration.ofMinutes(1));
        postman.round();
        assertThat(states(community)).containsExactly("SENT 2");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void atNightOnlyWhatIsUrgentIsSentAndTheRestInTheMorning() {
        long community = receivers.community("night");
        long lina = receivers.staff("night", "night@lw.example");
        clock.set(NIGHT);
        tell(community, lina, Urgency.NORMAL);
        tell(community, lina, Urgency.URGENT);
        postman.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(states(community)).containsExactlyInAnyOrder("WAITING 0", "SENT 1");
        clock.set(SEVEN);
        postman.round();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoIsOnDutyAtNightIsWrittenTo() {
        long community = receivers.community("duty");
        long wang = receivers.staff("duty", "duty@lw.example");
        roster.add(community, Post.TECHNICIAN, wang, NIGHT.minus(Duration.ofHours(1)), SEVEN);
        clock.set(NIGHT);
        tell(community, wang, Urgency.NORMAL);
        postman.round();
        assertThat(states(community)).containsExactly("SENT 1");
    }

    @Test
    void whoChoseOtherHoursOrNoMailIsHeeded() {
        long community = receivers.community("wish");
        long noon = receivers.staff("noon", "noon@lw.example");
        long never = receivers.staff("never", "never@lw.example");
        wishes.set(noon, new MailWish(true, new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        wishes.set(never, new MailWish(false, new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        tell(community, noon, Urgency.NORMAL);
        tell(community, never, Urgency.URGENT);
        tell(community, receivers.staff("none", null), Urgency.URGENT);
        postman.round();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states(community)).containsExactly("WAITING 0");
    }

    @Test
    void twoNodesWriteEachLetterOnce() throws Exception {
        long community = receivers.community("nodes");
        long lina = receivers.staff("nodes", "nodes@lw.example");
        for (int i = 0; i < 30; i++) {
            tell(community, lina, Urgency.NORMAL);
        }
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var node : List.of(nodes.submit(postman::round), nodes.submit(postman::round))) {
                node.get();
            }
        }
        assertThat(server.getReceivedMessages()).hasSize(30);
        assertThat(states(community)).hasSize(30).containsOnly("SENT 1");
    }

    @Test
    void aNodeThatDiesWhileSendingLeavesItsLettersToAnother() {
        long community = receivers.community("dies");
        tell(community, receivers.staff("dies", "dies@lw.example"), Urgency.NORMAL);
        assertThat(outbox.take(10)).hasSize(1);
        postman.round();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        postman.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void withoutAMailServerTheMessageSaysSo() {
        long community = receivers.community("unconfigured");
        long lina = receivers.staff("unconfigured", "u@lw.example");
        transaction.executeWithoutResult(
                status -> unconfigured.tell(List.of(Receivers.telling(community, lina, "x", Urgency.NORMAL))));
        assertThat(states(community)).containsExactly("NOT_CONFIGURED 0");
    }

    private void tell(long community, long staff, Urgency urgency) {
        String once = String.valueOf(System.nanoTime());
        transaction.executeWithoutResult(
                status -> messages.tell(List.of(Receivers.telling(community, staff, once, urgency))));
    }

    private MimeMessage to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String body(MimeMessage mail) throws Exception {
        return String.valueOf(mail.getContent());
    }

    private List<String> states(long community) {
        return jdbc.sql("select state || ' ' || tries from delivery where community_id = ? and channel = 'MAIL'")
                .param(community)
                .query(String.class)
                .list();
    }
}
