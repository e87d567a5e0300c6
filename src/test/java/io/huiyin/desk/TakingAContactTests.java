package io.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.matter.Contact;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** From the first ring to the end on record. */
@ApplicationTest
class TakingAContactTests {
    private static final String RARE = "𠮷野家㛃女士说：水💧漏了 <b>";
    private final DeskHouse house;

    TakingAContactTests(ApplicationContext beans) {
        house = new DeskHouse(beans);
    }

    @Test
    void oneFormOpensOneContactHoweverOftenItIsSent() {
        var once = UUID.randomUUID().toString();
        var first = house.post(Post.FRONT_DESK, "/contacts", "channel", "VISIT", "submission", once);
        var second = house.post(Post.FRONT_DESK, "/contacts", "channel", "VISIT", "submission", once);
        assertThat(first.getResponse().getRedirectedUrl())
                .isNotNull()
                .isEqualTo(second.getResponse().getRedirectedUrl());
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"TECHNICIAN", "GATE", "FINANCE", "ENGINEERING_SUPERVISOR"})
    void whoIsNotOfTheDeskTakesNobodyIn(Post post) {
        assertThat(house.get(post, "/desk")).hasStatus(403);
        assertThat(house.get(post, "/contacts")).hasStatus(403);
        assertThat(house.post(post, "/contacts", "channel", "CALL")).hasStatus(403);
    }

    @Test
    void anotherCommunitysDeskAndContactsDoNotExist(ApplicationContext beans) {
        var elsewhere = new DeskHouse(beans);
        var theirs = elsewhere.call();
        assertThat(house.get(Post.FRONT_DESK, "/contacts/" + theirs.id())).hasStatus(404);
        assertThat(house.post(Post.FRONT_DESK, "/contacts/" + theirs.id() + "/answer", "note", "x"))
                .hasStatus(404);
        assertThat(house.post(
                        Post.FRONT_DESK,
                        "/contacts/" + house.call().id() + "/caller",
                        "homeId",
                        Long.toString(elsewhere.home.id())))
                .hasStatus(404);
    }

    @Test
    @Proves("REP-01")
    void theTwoMinutesRunOnTheScreen() {
        var contact = house.call();
        house.clock.advance(Duration.ofSeconds(72));
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts/" + contact.id())))
                .contains("data-since=", "data-limit=\"120\"", "data-amber=\"96\"", ">01:12<", "/ 2:00", "tone-calm");
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts/" + contact.id())))
                .contains("tone-amber");
        house.clock.advance(Duration.ofSeconds(30));
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts/" + contact.id())))
                .contains(">02:12<", "tone-red", "已超时限");
    }

    @Test
    void theCallerIsFoundAsOneTypesAndBringsTheHouseholdWithMaskedNumbers() {
        var contact = house.call();
        var found = house.get(Post.FRONT_DESK, "/contacts/" + contact.id() + "/callers?q=cml");
        assertThat(DeskHouse.text(found)).contains("3-2-1201", "陈美玲", "业主");
        var chosen = house.htmx(
                Post.FRONT_DESK,
                "/contacts/" + contact.id() + "/caller",
                "homeId",
                Long.toString(house.home.id()),
                "personId",
                Long.toString(house.owner.id()));
        assertThat(chosen).hasStatusOk().containsHeader("HX-Trigger-After-Settle");
        assertThat(DeskHouse.text(chosen)).contains("3-2-1201", "138****5678").doesNotContain(DeskHouse.PHONE);
        assertThat(house.now(contact).callerName()).isEqualTo("陈美玲");
    }

    @Test
    void aWholeNumberIsShownOnTheHouseholdsCardForAReasonThatIsKept() {
        var contact = house.ownersCall();
        var telephone = house.jdbc
                .sql("select id from telephone where community_id = ? and person_id = ?")
                .params(house.site.id(), house.owner.id())
                .query(Long.class)
                .single();
        var reveal = "/telephones/" + telephone + "/reveal";
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts/" + contact.id())))
                .contains(house.url(reveal), "为什么要看完整号码", "138****5678")
                .doesNotContain(DeskHouse.PHONE);
        assertThat(house.htmx(Post.FRONT_DESK, reveal, "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("请写明为什么要看完整号码")
                .doesNotContain(DeskHouse.PHONE);
        assertThat(house.htmx(Post.FRONT_DESK, reveal, "reason", "回电核实"))
                .hasStatusOk()
                .bodyText()
                .contains("tel:" + DeskHouse.PHONE);
        var log = house.jdbc
                .sql(
                        "select who || ' ' || reason || ' ' || details[1] from audit_note where about_sort = 'PERSON' and about_id = ?")
                .param(house.owner.id())
                .query(String.class)
                .list();
        assertThat(log).containsExactly(house.site.the(Post.FRONT_DESK).name() + " 回电核实 138****5678");
    }

    @Test
    void whoEndedElsewhereMeanwhileIsShownAsHeEndedRatherThanAsIdentified() {
        var contact = house.call();
        var path = "/contacts/" + contact.id();
        house.post(Post.FRONT_DESK, path + "/abandonment", "note", "断线");
        String[] caller = {"homeId", Long.toString(house.home.id()), "personId", Long.toString(house.owner.id())};
        assertThat(house.htmx(Post.FRONT_DESK, path + "/caller", caller)).hasHeader("HX-Redirect", house.url(path));
        assertThat(house.post(Post.FRONT_DESK, path + "/caller", "name", "陌生人", "telephone", ""))
                .hasStatus(302)
                .hasRedirectedUrl(house.url(path));
        assertThat(house.now(contact).callerName()).isNull();
    }

    @Test
    void aTelephoneThatCantBeReadIsSaidBesideItsField() {
        var contact = house.call();
        var path = "/contacts/" + contact.id() + "/caller";
        var refused = house.htmx(Post.FRONT_DESK, path, "name", RARE, "telephone", "abc");
        assertThat(refused).hasStatus(422);
        assertThat(DeskHouse.text(refused)).contains("不是数字的字符", "telephone-error", "𠮷野家㛃女士说：水💧漏了 &lt;b>");
        var kept = house.htmx(Post.FRONT_DESK, path, "name", "𠮷先生", "telephone", "+86 139-0000-1111 / 020-8188 1234");
        assertThat(kept).hasStatusOk();
        assertThat(house.now(contact).callerName()).isEqualTo("𠮷先生");
        assertThat(house.now(contact).telephone()).isEqualTo("13900001111/02081881234");
    }

    @Test
    @Proves("DSK-01")
    void anAnswerEndsTheContactOnRecordWithEveryCharacterIntact() {
        var contact = house.ownersCall();
        var path = "/contacts/" + contact.id() + "/answer";
        assertThat(house.post(Post.FRONT_DESK, path, "kind", "SUGGESTION", "note", RARE))
                .hasStatus(302)
                .hasRedirectedUrl(house.url("/desk"));
        var ended = house.now(contact);
        assertThat(ended.outcome()).isEqualTo(Contact.Outcome.ANSWERED);
        assertThat(ended.kind()).isEqualTo(Contact.Kind.SUGGESTION);
        assertThat(ended.note()).isEqualTo(RARE);
        assertThat(DeskHouse.text(house.get(Post.FRONT_DESK, "/contacts/" + contact.id())))
                .contains("𠮷野家㛃女士说：水💧漏了 &lt;b&gt;", "建议");
        assertThat(house.post(Post.FRONT_DESK, path, "kind", "INQUIRY", "note", "again"))
                .hasRedirectedUrl(house.url("/contacts/" + contact.id()));
        assertThat(house.now(contact).note()).isEqualTo(RARE);
    }

    @Test
    void whatIsTooLongOrMissingIsSaidAndKept() {
        var contact = house.call();
        var path = "/contacts/" + contact.id() + "/answer";
        var text = "漏".repeat(9_999) + "💧";
        var tooLong = house.htmx(Post.FRONT_DESK, path, "kind", "INQUIRY", "note", text);
        assertThat(tooLong).hasStatus(422);
        assertThat(DeskHouse.text(tooLong)).contains("10000", "2000", text);
        assertThat(house.post(Post.FRONT_DESK, path, "kind", "INQUIRY", "note", "  "))
                .hasStatus(422)
                .bodyText()
                .contains("请填写");
        assertThat(house.now(contact).isOpen()).isTrue();
    }

    @Test
    void aCallThatBrokeOffIsKeptAsSuch() {
        var contact = house.call();
        house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/abandonment", "note", "x".repeat(10_000));
        assertThat(house.now(contact).outcome()).isEqualTo(Contact.Outcome.ABANDONED);
    }

    @Test
    void theDeskShowsWhoStillWaitsMineFirst() {
        var mine = house.ownersCall();
        house.contacts.open(
                house.site.id(),
                Contact.Channel.VISIT,
                Actor.of(house.site.the(Post.PROPERTY_ASSISTANT)),
                house.clock.instant());
        var desk = DeskHouse.text(house.get(Post.FRONT_DESK, "/desk"));
        assertThat(desk).contains("/contacts/" + mine.id(), "陈美玲");
        assertThat(desk.indexOf("我的")).isBetween(0, desk.indexOf("同事的"));
    }
}
