package io.huiyin.staff.factor;

import io.huiyin.estate.Mark;
import io.huiyin.estate.PersonalData;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes for the day the telephone is lost: ten at a time, each works once; only keyed hashes of them are kept. */
@Repository
public class RecoveryCodes {
    static final int AT_A_TIME = 10;
    private static final String PURPOSE = "recovery-code";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int HALF = 5;

    private final JdbcClient jdbc;
    private final PersonalData seal;
    private final SecureRandom random = new SecureRandom();

    public RecoveryCodes(JdbcClient jdbc, PersonalData seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Ten new codes, which can't be read again; the old ones are void. */
    List<String> renew(long staffId) {
        var codes = Stream.generate(this::fresh).distinct().limit(AT_A_TIME).toList();
        forget(staffId);
        codes.forEach(code -> keep(staffId, seal.mark(PURPOSE, text(staffId, code))));
        return codes;
    }

    private void keep(long staffId, Mark mark) {
        jdbc.sql("insert into recovery_code (staff_id, mark, marked_by) values (?, ?, ?)")
                .params(staffId, mark.bytes(), mark.key())
                .update();
    }

    /** Takes a code, however it was spaced and whichever living key it was marked with; never twice. */
    boolean take(long staffId, String typed) {
        var marks = seal.marks(PURPOSE, text(staffId, typed)).stream().map(Mark::bytes);
        return jdbc.sql("delete from recovery_code where staff_id = :staff and mark = any(:marks)")
                        .param("staff", staffId)
                        .param("marks", marks.toArray(byte[][]::new))
                        .update()
                == 1;
    }

    void forget(long staffId) {
        jdbc.sql("delete from recovery_code where staff_id = ?").param(staffId).update();
    }

    int left(long staffId) {
        return jdbc.sql("select count(*) from recovery_code where staff_id = ?")
                .param(staffId)
                .query(Integer.class)
                .single();
    }

    private String fresh() {
        var letters = random.ints(2L * HALF, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
        return letters.substring(0, HALF) + "-" + letters.substring(HALF);
    }

    private static String text(long staffId, String typed) {
        return staffId + ":" + typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
