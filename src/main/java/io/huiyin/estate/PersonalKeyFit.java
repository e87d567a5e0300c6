package io.huiyin.estate;

import io.huiyin.estate.internal.PersonalKey;
import io.huiyin.estate.internal.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a key of personal data belongs to a database. */
public enum PersonalKeyFit {
    FITS("fits, telephones can be read"),
    ANOTHER("is another one or damaged, telephones can't be read"),
    NOT_GIVEN("not looked at: it is neither in HUIYIN_PERSONAL_KEY nor in the data folder");

    private final String words;

    PersonalKeyFit(String words) {
        this.words = words;
    }

    /** Looks at the key without making one. */
    public static PersonalKeyFit of(String given, Path data, JdbcClient jdbc) {
        if (given.isBlank() && !Files.exists(data.resolve("keys").resolve("personal.key"))) {
            return NOT_GIVEN;
        }
        try {
            return of(new Seal(PersonalKey.of(given, data)), jdbc);
        } catch (IllegalStateException damaged) {
            return ANOTHER;
        }
    }

    private static PersonalKeyFit of(Seal seal, JdbcClient jdbc) {
        var fingerprint = seal.hash("fingerprint");
        return jdbc.sql("select fingerprint from personal_key")
                .query(byte[].class)
                .optional()
                .filter(known -> !Arrays.equals(known, fingerprint))
                .map(another -> ANOTHER)
                .orElse(FITS);
    }

    public String words() {
        return words;
    }
}
