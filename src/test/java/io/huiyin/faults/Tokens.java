package io.huiyin.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** A token for each of the demonstration's staff, and who that is. */
record Tokens(Map<String, String> secrets, Map<String, Long> staff) {
    private static final String[] LOGINS = {"desk", "engineer", "tech1", "finance", "admin"};

    static Tokens in(Database database) {
        var secrets = new TreeMap<String, String>();
        var staff = new TreeMap<String, Long>();
        for (var login : LOGINS) {
            var secret = "huiyin_faults-" + UUID.randomUUID();
            var id = database.number("select id from staff_member where login = ?", login);
            database.run("""
                    insert into api_token (name, staff_id, token_hash, created_by, created_at, expires_at)
                    values ('faults', ?, ?, ?, now(), now() + interval '2 days')""", id, hash(secret), id);
            secrets.put(login, secret);
            staff.put(login, id);
        }
        return new Tokens(secrets, staff);
    }

    String of(String login) {
        return Objects.requireNonNull(secrets.get(login), login);
    }

    long id(String login) {
        return Objects.requireNonNull(staff.get(login), login);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
