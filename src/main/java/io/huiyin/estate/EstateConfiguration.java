package io.huiyin.estate;

import io.huiyin.estate.internal.PersonalKey;
import io.huiyin.estate.internal.Seal;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The estate's one outside thing: the key of personal data, held against the database it belongs to. */
@Configuration(proxyBeanMethods = false)
class EstateConfiguration {
    @Bean
    Seal seal(@Value("${huiyin.personal-key:}") String given, @Value("${huiyin.data:var}") Path data, JdbcClient jdbc) {
        var seal = new Seal(PersonalKey.of(given, data));
        refuseAnotherKey(seal, jdbc);
        return seal;
    }

    /** A database is written with one key; starting with another would lose every telephone silently. */
    static void refuseAnotherKey(Seal seal, JdbcClient jdbc) {
        var fingerprint = seal.hash("fingerprint");
        jdbc.sql("insert into personal_key (fingerprint) values (:fingerprint) on conflict do nothing")
                .param("fingerprint", fingerprint)
                .update();
        var known = jdbc.sql("select fingerprint from personal_key")
                .query(byte[].class)
                .single();
        if (!Arrays.equals(known, fingerprint)) {
            throw new IllegalStateException("The key of personal data (HUIYIN_PERSONAL_KEY or keys/personal.key in the"
                    + " data folder) is not the one this database was written with; restore that key.");
        }
    }
}
