package io.huiyin.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.KeptKeys;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.desk.DeskHouse;
import io.huiyin.estate.EstateSearch;
import io.huiyin.estate.Identities;
import io.huiyin.estate.Identity;
import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.key.KeyRotation;
import io.huiyin.estate.key.KeyStanding;
import io.huiyin.estate.key.SealedTable;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.staff.Organisation;
import io.huiyin.staff.Organisations;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.factor.Authenticator;
import io.huiyin.staff.factor.SecondFactors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator of the group changes the key on its page, with something sealed in every table. */
@ApplicationTest
class ChangingTheKeyOnThePageTests {
    private static final KeptKeys KEYS = new KeptKeys();

    private final MockMvcTester mvc;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final KeyRing ring;
    private final KeyRotation rotation;
    private final SecondFactors factors;
    private final DeskHouse desk;
    private final StaffMember top;

    ChangingTheKeyOnThePageTests(ApplicationContext beans, MockMvcTester mvc) {
        this.beans = beans;
        this.mvc = mvc;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.clock = beans.getBean(MovableClock.class);
        this.ring = beans.getBean(KeyRing.class);
        this.rotation = beans.getBean(KeyRotation.class);
        this.factors = beans.getBean(SecondFactors.class);
        desk = new DeskHouse(beans);
        var group = beans.getBean(Organisations.class).all().stream()
                .filter(each -> each.kind() == Organisation.Kind.GROUP)
                .findFirst()
                .orElseThrow();
        top = new Sites(jdbc, clock).hire("keeper" + System.nanoTime(), "总部管理员", Post.ADMINISTRATOR, group);
    }

    @BeforeAll
    static void theKeysAreRemembered() throws Exception {
        KEYS.remember();
    }

    @AfterAll
    static void theKeysAreAsTheyWere() throws Exception {
        KEYS.putBack();
    }

    @Test
    void fromTheButtonToTheEndOfTheOldKey() throws Exception {
        var order = desk.leakAt(desk.home, "漏水");
        var links = beans.getBean(HouseholdLinks.class);
        var link = links.path(order.ref()).substring("/h/".length());
        var staff = desk.site.the(Post.FINANCE).id();
        var other = desk.site.the(Post.QUALITY).id();
        var codes = codesOf(staff);
        codesOf(other);
        sealSomethingInEveryTable();
        reportAtAPlace("13700137000");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update place_report set telephone = ?")
                        .param(ring.seal("13600136000"))
                        .update())
                .withMessageContaining("never changed");
        var before = texts();
        var old = rotation.standing().newest().id();

        assertThat(get("/audit")).contains("href=\"/keys\"");
        assertThat(get("/keys")).contains("现在用的是密钥 " + old, "更换密钥");
        assertThat(post("/keys/change", "reason", "")).hasStatus(422).bodyText().contains("请写明原因");
        assertThat(post("/keys/change", "reason", "例行")).hasStatus(302);
        assertThat(post("/keys/change", "reason", "又点了一次"))
                .hasStatus(422)
                .bodyText()
                .contains("还没有结束");
        assertThat(get("/keys/progress")).contains("正在通知各服务器", "every 2s");
        clock.advance(Duration.ofSeconds(11));
        rotation.goOn(() -> true);
        assertThat(get("/keys")).contains("正在改用密钥 " + (old + 1));
        assertThat(finds()).isTrue();
        assertThat(links.open(link)).as("a link given out before").isPresent();
        assertThat(links.path(order.ref()))
                .as("links are given out by the new key")
                .doesNotContain(link);

        for (var pass = 0; pass < 3; pass++) {
            rotation.goOn(() -> false);
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(rotation.standing().state()).isEqualTo(KeyStanding.State.DONE);
        assertThat(texts()).as("what is sealed says the same").isEqualTo(before);
        assertThat(finds()).isTrue();
        assertThat(links.open(link)).isPresent();
        assertThat(factors.accept(staff, codes.getFirst()))
                .as("a code from before")
                .isPresent();
        var renewed = factors.renewRecoveryCodes(other);
        assertThat(get("/keys")).contains("密钥 " + old + " 可以停用了", "有 1 人的两步验证备用码作废");

        var end = "/keys/" + old + "/retirement";
        assertThat(post(end, "reason", "已完成")).hasStatus(422).bodyText().contains("请确认");
        assertThat(post(end, "reason", "已完成", "sure", "true")).hasStatus(302);
        assertThat(texts()).isEqualTo(before);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("update place_report set me_too = true").update())
                .withMessageContaining("never changed");
        assertThat(finds()).isTrue();
        assertThat(links.open(link)).as("ended with its key").isEmpty();
        assertThat(links.open(links.path(order.ref()).substring("/h/".length())))
                .isPresent();
        assertThat(factors.accept(staff, codes.getLast()))
                .as("ended with its key")
                .isEmpty();
        assertThat(factors.accept(other, renewed.getFirst())).isPresent();
        assertThat(get("/audit?group=RULE")).contains("开始更换个人信息密钥，新密钥 2", "个人信息改用新密钥 2", "停用旧密钥 1", "例行", "已完成");
    }

    @Test
    void nobodyElseHasToDoWithIt() {
        for (var post : Set.of(Post.ADMINISTRATOR, Post.HEAD_OFFICE, Post.SITE_HEAD)) {
            var somebody = Door.as(desk.site.the(post));
            assertThat(mvc.get().uri("/keys").with(somebody).exchange())
                    .as(post.name())
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri("/keys/change")
                            .param("reason", "x")
                            .with(somebody)
                            .exchange())
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri("/keys/1/retirement")
                            .param("sure", "true")
                            .with(somebody)
                            .exchange())
                    .hasStatus(403);
        }
    }

    private List<String> codesOf(long staff) {
        return factors.confirm(staff, new Authenticator(factors.offer(staff).key(), clock).code())
                .orElseThrow();
    }

    private boolean finds() {
        return beans.getBean(EstateSearch.class).find(Set.of(desk.site.id()), DeskHouse.PHONE, 5).stream()
                .anyMatch(found -> found.id() == desk.home.id());
    }

    /** What every sealed column of every row says. */
    private Map<String, Set<String>> texts() {
        var texts = new TreeMap<String, Set<String>>();
        for (var table : beans.getBeansOfType(SealedTable.class).values()) {
            for (var column : table.columns()) {
                var said = new TreeSet<String>();
                jdbc.sql("select %1$s from %2$s where %1$s is not null".formatted(column, table.name()))
                        .query(byte[].class)
                        .list()
                        .forEach(value -> said.add(ring.open(value)));
                assertThat(said).as(table.name()).isNotEmpty();
                texts.put(table.name() + "." + column, said);
            }
        }
        return texts;
    }

    private void sealSomethingInEveryTable() {
        var site = desk.site.id();
        var staff = desk.site.the(Post.FRONT_DESK).id();
        beans.getBean(Identities.class).put(site, desk.owner.id(), Identity.parse("11010519491231002X"));
        factors.offer(desk.site.the(Post.SITE_HEAD).id());
        update("update contact set telephone = ? where id = (select min(id) from contact)", ring.seal("13800138000"));
        update(
                "update work_order set telephone = ? where matter_id = (select min(matter_id) from work_order)",
                ring.seal("13900139000"));
        update("""
                insert into roster_import (community_id, submission, file_name, size, content, staff_id, staff_name, uploaded_at)
                values (%d, gen_random_uuid(), 'a.xlsx', 1, ?, %d, '李娜', now())""".formatted(site, staff), ring.seal("a roster"));
        update("""
                insert into roster_fault (community_id, import_id, number, row, heading, value, reason_key, reason_args)
                select community_id, id, 1, 2, 'PHONE', ?, 'x', ? from roster_import""", ring.seal("138"), ring.seal("too short"));
        update("""
                insert into import_run (community_id, file_name, content, heading, staff_id, staff_name, language, uploaded_at, rows_total)
                values (%d, 'a.csv', ?, 'x', %d, '李娜', 'zh', now(), 1)""".formatted(site, staff), ring.seal("past requests"));
        update("""
                insert into import_row (community_id, run_id, line, outcome, cells, faults)
                select community_id, id, 1, 'REJECTED', ?, ? from import_run""", ring.seal("[]"), ring.seal("[ ]"));
    }

    /** In a table whose rows are never changed. */
    private void reportAtAPlace(String telephone) {
        update("insert into public_place (community_id, kind, name) values (?, 'LOBBY', '大堂')", desk.site.id());
        update("""
                insert into place_report (community_id, place_id, matter_id, at, me_too, telephone, submission)
                select m.community_id, p.id, m.id, now(), false, ?, gen_random_uuid()
                from matter m join public_place p on p.community_id = m.community_id
                where m.id = (select min(id) from matter) limit 1""", ring.seal(telephone));
    }

    private void update(String sql, Object... params) {
        assertThat(jdbc.sql(sql).params(List.of(params)).update()).isEqualTo(1);
    }

    private String get(String uri) throws Exception {
        var answer = mvc.get()
                .uri(uri)
                .header("Accept-Language", "zh-CN")
                .with(Door.as(top))
                .exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private MvcTestResult post(String uri, String... params) {
        var asked = mvc.post().uri(uri).header("Accept-Language", "zh-CN").with(Door.as(top));
        for (var at = 0; at < params.length; at += 2) {
            asked = asked.param(params[at], params[at + 1]);
        }
        return asked.exchange();
    }
}
