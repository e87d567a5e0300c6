package io.huiyin.staff.passkey;

import io.huiyin.estate.PersonalData;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What passkeys are asked to sign: random, for one person and one purpose, for ten minutes, known again by a keyed mark, so
 * that nothing is kept of questions that nobody answers; each may be answered once.
 */
@Repository
public class PasskeyChallenges {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int RANDOM = 16;
    private static final int MARK = 32;

    private static final String PURPOSE = "passkey-";

    private final JdbcClient jdbc;
    private final PersonalData seal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PasskeyChallenges(JdbcClient jdbc, PersonalData seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What an answer is for. */
    public enum Purpose {
        REGISTER,
        SECOND_STEP,
        OWN_PROOF,
        SIGN_IN
    }

    /** A new one, in the letters of base64url; for nobody in particular as long as it is unknown who signs in. */
    public String fresh(Purpose purpose, long staffId) {
        var nonce = new byte[RANDOM];
        random.nextBytes(nonce);
        long until = clock.instant().plus(LONGEST).getEpochSecond();
        var whole = ByteBuffer.allocate(RANDOM + Long.BYTES + MARK).put(nonce).putLong(until);
        whole.put(seal.mark(PURPOSE + purpose, text(staffId, nonce, until)).bytes());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /** Whether we put this question, for this purpose and to this person, not too long ago, and nobody has answered it. */
    boolean isOurs(byte[] challenge, Purpose purpose, long staffId) {
        if (challenge.length != RANDOM + Long.BYTES + MARK) {
            return false;
        }
        var whole = ByteBuffer.wrap(challenge);
        var nonce = new byte[RANDOM];
        whole.get(nonce);
        long until = whole.getLong();
        var mark = new byte[MARK];
        whole.get(mark);
        return seal.marks(PURPOSE + purpose, text(staffId, nonce, until)).stream()
                        .anyMatch(ours -> MessageDigest.isEqual(mark, ours.bytes()))
                && clock.instant().getEpochSecond() < until
                && !isAnswered(mark);
    }

    private boolean isAnswered(byte[] mark) {
        return jdbc.sql("select exists (select 1 from passkey_answered where mark = ?)")
                .param(mark)
                .query(Boolean.class)
                .single();
    }

    /** Of two who bring the same answer one comes too late. */
    boolean use(byte[] challenge) {
        jdbc.sql("delete from passkey_answered where until < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var whole = ByteBuffer.wrap(challenge);
        var mark = new byte[MARK];
        whole.get(RANDOM + Long.BYTES, mark);
        return jdbc.sql("insert into passkey_answered (mark, until) values (?, ?) on conflict do nothing")
                        .params(
                                mark,
                                Instant.ofEpochSecond(whole.getLong(RANDOM)).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static String text(long staffId, byte[] nonce, long until) {
        return staffId + ":" + until + ":" + Base64.getUrlEncoder().encodeToString(nonce);
    }
}
