package io.huiyin.staff.factor;

import io.huiyin.estate.PersonalData;
import io.huiyin.staff.passkey.Passkeys;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the accounts: authenticators, offered, confirmed by a code, asked for their codes, taken away; and
 * the recovery codes that stand behind them and behind passkeys.
 */
@Repository
public class SecondFactors {
    private static final int SIX_DIGITS = 6;

    private final JdbcClient jdbc;
    private final PersonalData seal;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SecondFactors(JdbcClient jdbc, PersonalData seal, RecoveryCodes recovery, Passkeys passkeys, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** An authenticator in use: since when, and how many recovery codes are left. */
    public record InUse(Instant since, int codesLeft) {}

    /** By what somebody proved to be himself. */
    public enum Means {
        AUTHENTICATOR,
        RECOVERY_CODE,
        PASSKEY
    }

    /** Whether somebody has any, an authenticator or a passkey. */
    public boolean any(long staffId) {
        return of(staffId).isPresent() || passkeys.any(staffId);
    }

    public int codesLeft(long staffId) {
        return recovery.left(staffId);
    }

    public Optional<InUse> of(long staffId) {
        return jdbc.sql("select since from second_factor where staff_id = ?")
                .param(staffId)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> new InUse(since.toInstant(), recovery.left(staffId)));
    }

    /** The secret to be put into an authenticator: the same one until it is confirmed. */
    public SharedSecret offer(long staffId) {
        jdbc.sql("""
                        insert into second_factor_offer (staff_id, secret, made_at) values (?, ?, ?)
                        on conflict (staff_id) do nothing
                        """)
                .params(staffId, seal.seal(SharedSecret.fresh(random).key()), now())
                .update();
        return offered(staffId).orElseThrow();
    }

    /** Takes the offered secret into use when the code is its own, and hands out the recovery codes, which are shown once. */
    @Transactional
    public Optional<List<String>> confirm(long staffId, String typed) {
        return offered(staffId)
                .flatMap(secret -> stepOf(secret, digits(typed), Long.MIN_VALUE).map(step -> use(staffId, step)));
    }

    private List<String> use(long staffId, long step) {
        jdbc.sql("""
                        insert into second_factor (staff_id, secret, last_step, since)
                        select staff_id, secret, :step, :now from second_factor_offer where staff_id = :staff
                        on conflict (staff_id) do update set secret = excluded.secret, last_step = :step, since = :now
                        """)
                .param("step", step)
                .param("now", now())
                .param("staff", staffId)
                .update();
        jdbc.sql("delete from second_factor_offer where staff_id = ?")
                .param(staffId)
                .update();
        return recovery.renew(staffId);
    }

    /** Whether it is the person: by a code of the authenticator, at most one step old or ahead, or by a recovery code. */
    @Transactional
    public Optional<Means> accept(long staffId, String typed) {
        if (digits(typed).length() == SIX_DIGITS) {
            return acceptCode(staffId, digits(typed)) ? Optional.of(Means.AUTHENTICATOR) : Optional.empty();
        }
        return recovery.take(staffId, typed) ? Optional.of(Means.RECOVERY_CODE) : Optional.empty();
    }

    /** The step moves on in one statement, so that of two who bring the same code one comes too late. */
    private boolean acceptCode(long staffId, String code) {
        return jdbc.sql("select secret, last_step from second_factor where staff_id = ?")
                .param(staffId)
                .query(this::known)
                .optional()
                .flatMap(known -> stepOf(known.secret, code, known.lastStep))
                .filter(step -> jdbc.sql("update second_factor set last_step = ? where staff_id = ? and last_step < ?")
                                .params(step, staffId, step)
                                .update()
                        == 1)
                .isPresent();
    }

    @Transactional
    public List<String> renewRecoveryCodes(long staffId) {
        return recovery.renew(staffId);
    }

    /** Recovery codes for whoever has none, such as the holder of a first passkey; they are shown once. */
    @Transactional
    public List<String> firstRecoveryCodes(long staffId) {
        return recovery.left(staffId) == 0 ? recovery.renew(staffId) : List.of();
    }

    /** Takes everything away: authenticator, passkeys, recovery codes; whether there was anything. */
    @Transactional
    public boolean remove(long staffId) {
        boolean held = passkeys.removeAll(staffId);
        return removeAuthenticator(staffId) || held;
    }

    /** Takes the authenticator away; whether there was one. */
    @Transactional
    public boolean removeAuthenticator(long staffId) {
        jdbc.sql("delete from second_factor_offer where staff_id = ?")
                .param(staffId)
                .update();
        boolean was = jdbc.sql("delete from second_factor where staff_id = ?")
                        .param(staffId)
                        .update()
                == 1;
        forgetCodesOfNothing(staffId);
        return was;
    }

    /** Takes one passkey away; whether it was there. */
    @Transactional
    public boolean removePasskey(long staffId, long passkeyId) {
        boolean was = passkeys.remove(staffId, passkeyId);
        forgetCodesOfNothing(staffId);
        return was;
    }

    /** Recovery codes stand for a factor; without one they open nothing. */
    private void forgetCodesOfNothing(long staffId) {
        if (!any(staffId)) {
            recovery.forget(staffId);
        }
    }

    private Optional<SharedSecret> offered(long staffId) {
        return jdbc.sql("select secret from second_factor_offer where staff_id = ?")
                .param(staffId)
                .query(byte[].class)
                .optional()
                .map(kept -> new SharedSecret(seal.open(kept)));
    }

    private Optional<Long> stepOf(SharedSecret secret, String code, long after) {
        long now = SharedSecret.step(clock.instant());
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> step > after && secret.code(step).equals(code))
                .boxed()
                .findFirst();
    }

    private static String digits(String typed) {
        var plain = typed.replaceAll("\\s", "");
        return plain.matches("[0-9]{6}") ? plain : "";
    }

    private Known known(ResultSet row, int number) throws SQLException {
        return new Known(new SharedSecret(seal.open(row.getBytes("secret"))), row.getLong("last_step"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Known(SharedSecret secret, long lastStep) {}
}
