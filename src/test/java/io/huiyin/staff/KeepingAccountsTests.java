package io.huiyin.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.DatabaseTest;
import io.huiyin.MovableClock;
import io.huiyin.Sites;
import io.huiyin.audit.Audit;
import io.huiyin.audit.Present;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts, passwords, tokens, and who may administer whom. */
@DatabaseTest
class KeepingAccountsTests {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Administration administration;
    private final Appointments appointments;
    private final Sites.Site site;
    private final Sites sites;
    private final MovableClock clock;
    private final Sites.Site other;
    private final JdbcClient jdbc;

    KeepingAccountsTests(JdbcClient jdbc, MovableClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        var tag = Long.toString(System.nanoTime(), 36);
        sites = new Sites(jdbc, clock);
        site = sites.open("a" + tag);
        other = sites.open("b" + tag);
        var notes = new StaffNotes(jdbc, new Audit(jdbc, clock, Present.NOBODY));
        var encoder = new PasswordConfiguration().passwordEncoder();
        tokens = new ApiTokens(jdbc, clock, notes);
        var lockouts = new Lockouts(new Sessions(jdbc), tokens);
        accounts = new Accounts(jdbc, new StaffMembers(jdbc, clock), encoder, lockouts, clock, notes);
        administration = new Administration(jdbc, clock);
        appointments = new Appointments(jdbc, clock, notes);
    }

    @Test
    void onlyTheRightPasswordOfSomebodyAtWorkIsVerified() {
        var clerk = site.the(Post.FRONT_DESK);
        assertThat(accounts.verify(" " + clerk.login().toUpperCase(java.util.Locale.ROOT), Sites.PASSWORD))
                .contains(clerk);
        assertThat(accounts.verify(clerk.login(), "wrong")).isEmpty();
        assertThat(accounts.verify("nobody", Sites.PASSWORD)).isEmpty();
        accounts.leave(clerk.id());
        assertThat(accounts.verify(clerk.login(), Sites.PASSWORD)).isEmpty();
        accounts.comeBack(clerk.id());
        assertThat(accounts.verify(clerk.login(), Sites.PASSWORD)).isPresent();
    }

    @Test
    void aNewPasswordReplacesTheOldAndIsHashedWithArgon2() {
        var clerk = site.the(Post.FRONT_DESK);
        accounts.changePassword(clerk.id(), "另一个很长的密码呀呀呀", null);
        assertThat(accounts.verify(clerk.login(), Sites.PASSWORD)).isEmpty();
        assertThat(accounts.verify(clerk.login(), "另一个很长的密码呀呀呀")).isPresent();
        assertThat(jdbc.sql("select password_hash from staff_member where id = ?")
                        .param(clerk.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void aLoginIsTakenOnce() {
        assertThatThrownBy(() -> sites.hire(
                        site.the(Post.GATE).login().toUpperCase(java.util.Locale.ROOT),
                        "同名",
                        Post.GATE,
                        site.organisation()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aTokenWorksUntilItExpiresOrIsRevokedOrItsHolderLeaves() {
        var clerk = site.the(Post.FRONT_DESK);
        var expires = clock.instant().plus(Duration.ofDays(30));
        var secret = tokens.create("呼叫中心", clerk.id(), clerk.id(), expires);
        assertThat(tokens.use(secret)).get().extracting(ApiToken::staffId).isEqualTo(clerk.id());
        assertThat(tokens.use(secret + "x")).isEmpty();
        assertThat(tokens.of(List.of(clerk.id())).getFirst().lastUsedAt()).isEqualTo(clock.instant());

        accounts.leave(clerk.id());
        assertThat(tokens.use(secret)).isEmpty();
        accounts.comeBack(clerk.id());
        clock.advance(Duration.ofDays(30));
        assertThat(tokens.use(secret)).isEmpty();
        clock.advance(Duration.ofDays(-1));
        tokens.revoke(tokens.of(List.of(clerk.id())).getFirst().id(), clerk.id());
        assertThat(tokens.use(secret)).isEmpty();
    }

    @Test
    void theAdministratorOfASiteAdministersThoseOfTheSiteOnly() {
        var administrator = site.viewer(Post.ADMINISTRATOR);
        assertThat(administration.organisations(administrator)).containsExactly(site.organisation());
        assertThat(administration.staff(administrator))
                .contains(site.the(Post.TECHNICIAN))
                .doesNotContain(other.the(Post.TECHNICIAN), site.the(Post.HEAD_OFFICE));
        assertThat(found(administrator, site.code() + ".GATE")).containsExactly(site.the(Post.GATE));
        assertThat(found(administrator, "%")).isEmpty();

        appointments.appoint(site.the(Post.GATE).id(), Post.GATE, other.organisation());
        assertThat(administration.find(administrator, site.the(Post.GATE).id())).isEmpty();
        assertThat(administration.organisations(site.viewer(Post.SITE_HEAD))).isEmpty();
    }

    @Test
    void theAdministratorOfTheCompanyAdministersAllBeneath() {
        appointments.appoint(site.the(Post.HEAD_OFFICE).id(), Post.ADMINISTRATOR, site.company());
        var administrator = site.viewer(Post.HEAD_OFFICE);
        assertThat(administration.organisations(administrator))
                .contains(site.company(), site.organisation(), other.organisation());
        assertThat(administration.staff(administrator))
                .contains(site.the(Post.GATE), other.the(Post.GATE), site.the(Post.HEAD_OFFICE));
    }

    private List<StaffMember> found(Viewer viewer, String words) {
        return administration.staff(viewer, new StaffFilter(words, null), 0, 50);
    }
}
