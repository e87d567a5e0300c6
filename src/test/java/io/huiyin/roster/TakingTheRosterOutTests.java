package io.huiyin.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.Sites;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Doer;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.staff.Post;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster is taken out in the form in which it comes in, by those who may, with a reason. */
@ApplicationTest
class TakingTheRosterOutTests {
    private final RosterDesk desk;
    private final RosterWork work;
    private final RosterImports imports;
    private final RosterExports exports;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final Sites.Site site;

    TakingTheRosterOutTests(
            RosterDesk desk,
            RosterWork work,
            RosterImports imports,
            RosterExports exports,
            JdbcClient jdbc,
            Audit audit,
            Clock clock) {
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
        this.work = work;
        this.imports = imports;
        this.exports = exports;
        this.jdbc = jdbc;
        site = new Sites(jdbc, clock).open("x" + UUID.randomUUID().toString().substring(0, 8));
        imported(RosterFile.of(
                        "3|2|1201|12|89.5|已入住|陈美玲|业主|138 1234 5678/020-81881234转801||粤A12345/粤B12345|2024年5月1日",
                        "3|2|1201|||已入住|陈小明|家庭成员||未成年||",
                        "3|2|1202|||未售||||||",
                        "3|2|1203|||已出租|=1+1|租客|+852 9123 4567|||")
                .bytes());
    }

    @Test
    void whatGoesOutComesInAgainWithoutAnyChange() {
        for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var again = imported(export(language));
            assertThat(again.state()).isEqualTo(ImportState.DONE);
            assertThat(again.written()).isEqualTo(Written.nothing());
        }
    }

    @Test
    void nothingThatGoesOutIsAFormula() {
        assertThat(RosterFile.cells(export(Locale.SIMPLIFIED_CHINESE)).stream().flatMap(row -> row.stream()))
                .contains("'=1+1", "0085291234567")
                .noneMatch(cell -> cell.matches("[=+\\-@].*"));
    }

    @Test
    @Proves("DSK-09")
    void whoTakesItOutAndWhyIsWrittenDown() {
        export(Locale.SIMPLIFIED_CHINESE);
        assertThat(jdbc.sql(
                                "select who || ' ' || reason || ' ' || details[1] from audit_note where kind = 'ROSTER_EXPORTED' and community_id = ?")
                        .param(site.id())
                        .query(String.class)
                        .list())
                .containsExactly(site.the(Post.SITE_HEAD).name() + " 年度核对 4");
        assertThatThrownBy(() -> exports.all(site.community(), false, " ", Locale.ENGLISH))
                .isInstanceOf(EstateRefusal.class);
    }

    private byte[] export(Locale language) {
        var head = site.the(Post.SITE_HEAD);
        var taken = new AtomicReference<byte[]>();
        audit.asOf(
                clock.instant(),
                Doer.staff(head.id(), head.name(), ""),
                () -> taken.set(exports.all(site.community(), false, "年度核对", language)));
        return Objects.requireNonNull(taken.get());
    }

    private RosterImport imported(byte[] content) {
        var sender = site.the(Post.SITE_HEAD);
        var id = desk.receive(new Upload(site.id(), UUID.randomUUID(), "名册.xlsx", content, sender.id(), sender.name()));
        work.run(site.id(), id);
        return imports.find(site.id(), id).orElseThrow();
    }
}
