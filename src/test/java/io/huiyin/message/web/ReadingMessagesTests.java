package io.huiyin.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.message.Inbox;
import io.huiyin.message.MailWishes;
import io.huiyin.message.Messages;
import io.huiyin.message.Telling;
import io.huiyin.message.Urgency;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import jakarta.servlet.http.Cookie;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of what one was told. */
@ApplicationTest
class ReadingMessagesTests {
    private final MockMvcTester mvc;
    private final Messages messages;
    private final Inbox inbox;
    private final MailWishes wishes;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Sites.Site site;

    ReadingMessagesTests(
            MockMvcTester mvc,
            Messages messages,
            Inbox inbox,
            MailWishes wishes,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MovableClock clock) {
        this.mvc = mvc;
        this.messages = messages;
        this.inbox = inbox;
        this.wishes = wishes;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.site = new Sites(jdbc, clock).open("m" + Long.toString(System.nanoTime(), 36));
    }

    @Test
    void aPageWithoutMessagesSaysWhatWillBeThere() {
        assertThat(get(Post.FRONT_DESK, "/messages"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有消息", "会在这里通知您")
                .doesNotContain("全部标为已读");
        assertThat(get(Post.FRONT_DESK, "/messages?show=urgent")).bodyText().contains("没有紧急消息");
        assertThat(get(Post.FRONT_DESK, "/messages?show=nonsense&from=-5")).hasStatusOk();
    }

    @Test
    void aMessageLeadsToItsMatterAndIsReadFromThenOn() {
        tell(Post.TECHNICIAN, "漏水 <b>", Urgency.URGENT);
        assertThat(get(Post.TECHNICIAN, "/messages"))
                .bodyText()
                .contains("漏水 &lt;b&gt;", site.community().name(), "10:00", "told-unread", "label-red");
        long id = inbox.newest(site.viewer(Post.TECHNICIAN)).orElseThrow().id();
        assertThat(get(Post.TECHNICIAN, "/messages/" + id)).hasStatus(302).hasRedirectedUrl("/c/lw/repairs/BX1");
        assertThat(get(Post.TECHNICIAN, "/messages")).bodyText().doesNotContain("told-unread");
        assertThat(get(Post.FRONT_DESK, "/messages/" + id)).hasStatus(404);
    }

    @Test
    void theBellCountsAndToastsWhatHasJustArrivedOnce() {
        assertThat(get(Post.GATE, "/messages/badge")).bodyText().isEmpty();
        for (String text : List.of("甲", "乙", "丙", "丁", "戊")) {
            tell(Post.GATE, text, Urgency.NORMAL);
        }
        assertThat(get(Post.GATE, "/messages/badge"))
                .bodyText()
                .startsWith("5<")
                .contains("beforeend:#toasts", "戊", "丁", "丙", "还有 2 条新消息")
                .doesNotContain("乙");
        assertThat(get(Post.GATE, "/messages/badge"))
                .bodyText()
                .startsWith("5<")
                .doesNotContain("toast");
    }

    @Test
    void allCanBeReadAtOnce() {
        tell(Post.FINANCE, "甲", Urgency.NORMAL);
        assertThat(post(Post.FINANCE, "/messages/reading")).hasStatus(302);
        assertThat(inbox.unread(site.viewer(Post.FINANCE))).isZero();
    }

    @Test
    void manyMessagesAreSplitIntoPages() {
        for (int i = 0; i < 60; i++) {
            tell(Post.QUALITY, "第" + i + "条", Urgency.NORMAL);
        }
        assertThat(get(Post.QUALITY, "/messages"))
                .bodyText()
                .contains("第59条", "from=50")
                .doesNotContain("第9条");
        assertThat(get(Post.QUALITY, "/messages?show=all&from=50"))
                .bodyText()
                .contains("第9条")
                .doesNotContain("第10条", "from=100");
    }

    @Test
    void theHoursForMailAreKeptOrTheFaultIsToldBesideThem() {
        jdbc.sql("update staff_member set email = 'a@lw.example' where id = ?")
                .param(site.the(Post.TEAM_LEADER).id())
                .update();
        assertThat(get(Post.TEAM_LEADER, "/messages")).bodyText().contains("a@lw.example", "还没有配置邮件服务器", "22:00");
        assertThat(post(Post.TEAM_LEADER, "/messages/wish", "from", "25:00", "until", ""))
                .hasStatus(422)
                .bodyText()
                .contains("请填写时间", "aria-invalid");
        assertThat(post(Post.TEAM_LEADER, "/messages/wish", "byMail", "yes", "from", "21:00", "until", "08:30"))
                .hasStatus(302);
        var wish = wishes.of(site.the(Post.TEAM_LEADER).id());
        assertThat(wish.byMail()).isTrue();
        assertThat(wish.quiet().from()).isEqualTo(LocalTime.of(21, 0));
    }

    @Test
    void thePageIsWholeInEnglish() {
        tell(Post.HEAD_OFFICE, "leak", Urgency.URGENT);
        assertThat(mvc.get()
                        .uri("/messages")
                        .cookie(new Cookie("huiyin-language", "en"))
                        .with(Door.as(site.the(Post.HEAD_OFFICE))))
                .bodyText()
                .contains("My messages", "Mark all as read (1)", "Urgent");
    }

    private void tell(Post post, String text, Urgency urgency) {
        StaffMember member = site.the(post);
        var telling =
                new Telling(site.id(), member.id(), "message.more", List.of(text), "/c/lw/repairs/BX1", urgency, text);
        transaction.executeWithoutResult(status -> messages.tell(List.of(telling)));
    }

    private MvcTestResult get(Post post, String address) {
        return mvc.get().uri(address).with(Door.as(site.the(post))).exchange();
    }

    private MvcTestResult post(Post post, String address, String... fields) {
        var request = mvc.post().uri(address).with(Door.as(site.the(post)));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
