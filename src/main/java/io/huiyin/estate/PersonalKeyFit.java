package io.huiyin.estate;

import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.Seal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the keys of personal data belong to a database: all that it was written with must be there. */
public enum PersonalKeyFit {
    FITS("fits, telephones can be read"),
    ANOTHER("is another one or damaged, telephones can't be read"),
    NOT_GIVEN("not looked at: it is neither in HUIYIN_PERSONAL_KEY nor in the data folder");

    private final String words;

    PersonalKeyFit(String words) {
        this.words = words;
    }

    /** Looks at the keys without making one. */
    public static PersonalKeyFit of(String given, Path data, JdbcClient jdbc) {
        try {
            var held = new KeyFiles(given, data).held();
            return held.isEmpty() ? NOT_GIVEN : of(held, jdbc);
        } catch (IllegalStateException damaged) {
            return ANOTHER;
        }
    }

    /** A database of an older version, brought back to a moment, knows one key without its number. */
    private static PersonalKeyFit of(Map<Integer, Seal> held, JdbcClient jdbc) {
        return jdbc.sql("select coalesce((to_jsonb(k) ->> 'id')::int, 1), fingerprint from personal_key k")
                        .query((row, number) -> fits(held, row.getInt(1), row.getBytes(2)))
                        .list()
                        .contains(false)
                ? ANOTHER
                : FITS;
    }

    private static boolean fits(Map<Integer, Seal> held, int id, byte[] fingerprint) {
        var key = held.get(id);
        return key != null && Arrays.equals(key.fingerprint(), fingerprint);
    }

    public String words() {
        return words;
    }
}
