package io.huiyin.staff;

import io.huiyin.audit.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff's accounts: taking on and leaving, passwords and the language of the pages. */
@Service
public class Accounts {
    private final JdbcClient jdbc;
    private final StaffMembers staff;
    private final PasswordEncoder passwords;
    private final Lockouts lockouts;
    private final Clock clock;
    private final StaffNotes notes;
    private volatile @Nullable String nobodysHash;

    public Accounts(
            JdbcClient jdbc,
            StaffMembers staff,
            PasswordEncoder passwords,
            Lockouts lockouts,
            Clock clock,
            StaffNotes notes) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.clock = clock;
        this.notes = notes;
    }

    /** Takes somebody on, with a password already hashed; a login that is taken is a {@code DuplicateKeyException}. */
    @Transactional
    public StaffMember hire(Newcomer newcomer, String passwordHash) {
        long id = jdbc.sql("""
                        insert into staff_member (login, name, password_hash, email, phone, locale, trades, hired_at)
                        values (:login, :name, :hash, :email, :phone, :locale, :trades, :now) returning id
                        """)
                .param("login", newcomer.login())
                .param("name", newcomer.name())
                .param("hash", passwordHash)
                .param("email", newcomer.email())
                .param("phone", newcomer.phone())
                .param("locale", newcomer.locale().toLanguageTag())
                .param("trades", newcomer.trades().stream().map(Trade::name).toArray(String[]::new))
                .param("now", now())
                .query(Long.class)
                .single();
        notes.write(Kind.HIRED, id, newcomer.login());
        return staff.get(id);
    }

    /** The member at work whom login and password belong to; takes as long when there is nobody. */
    public Optional<StaffMember> verify(String login, String password) {
        var hash = jdbc.sql("select password_hash from staff_member where login = ? and left_at is null")
                .param(StaffMembers.normalised(login))
                .query(String.class)
                .optional();
        boolean right = passwords.matches(password, hash.orElseGet(this::nobodysHash));
        return hash.isPresent() && right ? staff.byLogin(login) : Optional.empty();
    }

    /** Changes the password and locks the member out, except from the session named. */
    @Transactional
    public void changePassword(long staffId, String password, @Nullable String keptSessionId) {
        jdbc.sql("update staff_member set password_hash = ? where id = ?")
                .params(passwords.encode(password), staffId)
                .update();
        lockouts.lockOut(staffId, keptSessionId);
        notes.password(staffId);
    }

    /** Changes name, e-mail, telephone and trades; login and language stay. */
    public void amend(long staffId, Newcomer particulars) {
        jdbc.sql("""
                        update staff_member set name = :name, email = :email, phone = :phone, trades = :trades
                         where id = :id
                        """)
                .param("name", particulars.name())
                .param("email", particulars.email())
                .param("phone", particulars.phone())
                .param("trades", particulars.trades().stream().map(Trade::name).toArray(String[]::new))
                .param("id", staffId)
                .update();
    }

    public void speak(long staffId, Locale locale) {
        jdbc.sql("update staff_member set locale = ? where id = ?")
                .params(locale.toLanguageTag(), staffId)
                .update();
    }

    /** Somebody leaves: locked out at once, on every node, his tokens too. */
    @Transactional
    public void leave(long staffId) {
        int left = jdbc.sql("update staff_member set left_at = greatest(?, hired_at) where id = ? and left_at is null")
                .params(now(), staffId)
                .update();
        lockouts.lockOut(staffId, null);
        if (left == 1) {
            notes.write(Kind.LEFT, staffId);
        }
    }

    @Transactional
    public void comeBack(long staffId) {
        int back = jdbc.sql("update staff_member set left_at = null where id = ? and left_at is not null")
                .param(staffId)
                .update();
        if (back == 1) {
            notes.write(Kind.RETURNED, staffId);
        }
    }

    private String nobodysHash() {
        var hash = nobodysHash;
        if (hash == null) {
            hash = passwords.encode("nobody's password");
            nobodysHash = hash;
        }
        return Objects.requireNonNull(hash);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
