package io.huiyin.staff.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys of the accounts: the public half of each, its name, its counter, when it was used. */
@Repository
public class Passkeys {
    /** So many somebody may have; nobody carries more devices. */
    public static final int MOST = 20;

    private static final int HANDLE = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(new ObjectConverter());

    public Passkeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A passkey, what its answers are checked with, and by what name it knows its holder. */
    record Known(Passkey passkey, CredentialRecord record, String handle) {}

    /** Somebody's, the oldest first. */
    public List<Passkey> of(long staffId) {
        return jdbc.sql("select * from passkey where staff_id = ? order by made_at, id")
                .param(staffId)
                .query(Passkeys::row)
                .list();
    }

    public Optional<Passkey> find(long staffId, long id) {
        return of(staffId).stream().filter(passkey -> passkey.id() == id).findFirst();
    }

    public boolean any(long staffId) {
        return jdbc.sql("select exists (select 1 from passkey where staff_id = ?)")
                .param(staffId)
                .query(Boolean.class)
                .single();
    }

    /** By what name somebody's passkeys know him, in the letters of base64url: the same for all of them. */
    public String handle(long staffId) {
        var fresh = new byte[HANDLE];
        random.nextBytes(fresh);
        jdbc.sql("insert into passkey_holder (staff_id, handle) values (?, ?) on conflict (staff_id) do nothing")
                .params(staffId, fresh)
                .update();
        return letters(jdbc.sql("select handle from passkey_holder where staff_id = ?")
                .param(staffId)
                .query(byte[].class)
                .single());
    }

    Optional<Known> byCredential(byte[] credential) {
        return jdbc.sql("""
                        select p.*, h.handle from passkey p join passkey_holder h using (staff_id) where p.credential = ?
                        """).param(credential).query(this::known).optional();
    }

    /** Keeps a new one; one that is known already is a {@code DuplicateKeyException}. */
    Passkey add(long staffId, String home, String name, CredentialRecord made) {
        var attested = made.getAttestedCredentialData();
        var transports = Optional.ofNullable(made.getTransports()).orElse(Set.of());
        return jdbc.sql("""
                        insert into passkey (staff_id, credential, attested, sign_count, home, name, verifies, portable,
                                             transports, made_at)
                        values (:staff, :credential, :attested, :count, :home, :name, :verifies, :portable, :transports, :now)
                        returning *
                        """)
                .param("staff", staffId)
                .param("credential", attested.getCredentialId())
                .param("attested", keys.convert(attested))
                .param("count", made.getCounter())
                .param("home", home)
                .param("name", name)
                .param("verifies", Boolean.TRUE.equals(made.isUvInitialized()))
                .param("portable", Boolean.TRUE.equals(made.isBackupEligible()))
                .param(
                        "transports",
                        transports.stream().map(way -> way.getValue()).sorted().toArray(String[]::new))
                .param("now", now())
                .query(Passkeys::row)
                .single();
    }

    /** Notes the use; of two answers with the same count one comes too late, unless the device does not count at all. */
    boolean used(long id, long count) {
        return jdbc.sql("""
                        update passkey set sign_count = :count, used_at = :now
                         where id = :id and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                        .param("count", count)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    public void rename(long staffId, long id, String name) {
        jdbc.sql("update passkey set name = ? where staff_id = ? and id = ?")
                .params(name, staffId, id)
                .update();
    }

    public boolean remove(long staffId, long id) {
        return jdbc.sql("delete from passkey where staff_id = ? and id = ?")
                        .params(staffId, id)
                        .update()
                == 1;
    }

    public boolean removeAll(long staffId) {
        return jdbc.sql("delete from passkey where staff_id = ?").param(staffId).update() > 0;
    }

    private Known known(ResultSet row, int number) throws SQLException {
        boolean portable = row.getBoolean("portable");
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                row.getBoolean("verifies"),
                portable,
                portable,
                row.getLong("sign_count"),
                keys.convert(row.getBytes("attested")),
                null,
                null,
                null,
                null);
        return new Known(row(row, number), record, letters(row.getBytes("handle")));
    }

    private static Passkey row(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new Passkey(
                row.getLong("id"),
                row.getLong("staff_id"),
                letters(row.getBytes("credential")),
                row.getString("name"),
                row.getString("home"),
                row.getBoolean("portable"),
                words(row.getArray("transports")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) Objects.requireNonNull(array.getArray()));
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
