package io.huiyin.staff;

import io.huiyin.audit.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens programs use, kept as SHA-256 hashes of 256 random bits. */
@Repository
public class ApiTokens {
    private static final String PREFIX = "huiyin_";
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String COLUMNS =
            "t.id, t.name, t.staff_id, s.name as staff_name, t.created_at, t.expires_at, t.last_used_at, t.revoked_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final StaffNotes notes;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(JdbcClient jdbc, Clock clock, StaffNotes notes) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notes = notes;
    }

    /** Makes a token and returns its secret, which nobody can read again. */
    @Transactional
    public String create(String name, long staffId, long createdBy, Instant expiresAt) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("""
                        insert into api_token (name, staff_id, token_hash, created_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(name, staffId, hash(secret), createdBy, now(), expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        notes.write(Kind.TOKEN_MADE, staffId, name);
        return secret;
    }

    /** The valid token with this secret, whose use is noted at most once a minute. */
    public Optional<ApiToken> use(String secret) {
        var found = jdbc.sql("select " + COLUMNS + " from api_token t join staff_member s on s.id = t.staff_id"
                        + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and s.left_at is null")
                .params(hash(secret), now())
                .query(ApiTokens::row)
                .optional();
        found.ifPresent(this::noteUse);
        return found;
    }

    /** The tokens of these staff, the newest first. */
    public List<ApiToken> of(List<Long> staffIds) {
        return jdbc.sql("select " + COLUMNS + " from api_token t join staff_member s on s.id = t.staff_id"
                        + " where t.staff_id = any (?) order by t.id desc")
                .param(staffIds.toArray(Long[]::new))
                .query(ApiTokens::row)
                .list();
    }

    public Optional<ApiToken> find(long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from api_token t join staff_member s on s.id = t.staff_id where t.id = ?")
                .param(id)
                .query(ApiTokens::row)
                .optional();
    }

    @Transactional
    public void revoke(long id, long revokedBy) {
        int revoked = jdbc.sql(
                        "update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(now(), revokedBy, id)
                .update();
        if (revoked == 1) {
            find(id).ifPresent(token -> notes.write(Kind.TOKEN_REVOKED, token.staffId(), token.name()));
        }
    }

    /** Makes all tokens of one of the staff void, as with his account. */
    void revokeAll(long staffId) {
        jdbc.sql("""
                        update api_token set revoked_at = ?, revoked_by = staff_id
                         where staff_id = ? and revoked_at is null returning name
                        """)
                .params(now(), staffId)
                .query(String.class)
                .list()
                .forEach(name -> notes.write(Kind.TOKEN_REVOKED, staffId, name));
    }

    private void noteUse(ApiToken token) {
        var now = clock.instant();
        var last = token.lastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(now(), token.id())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiToken row(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("staff_id"),
                row.getString("staff_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
