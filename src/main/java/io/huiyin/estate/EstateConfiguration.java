package io.huiyin.estate;

import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.key.SealedTable;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The estate's one outside thing: the keys of personal data, held against the database they belong to. */
@Configuration(proxyBeanMethods = false)
class EstateConfiguration {
    @Bean
    KeyFiles keyFiles(@Value("${huiyin.personal-key:}") String given, @Value("${huiyin.data:var}") Path data) {
        return new KeyFiles(given, data);
    }

    @Bean
    KeyRing keyRing(KeyFiles files, JdbcClient jdbc) {
        return KeyRing.opened(files, jdbc);
    }

    @Bean
    SealedTable sealedTelephones(KeyRing keys) {
        return SealedTable.of("telephone", List.of("community_id", "id"), "sealed")
                .rewritten(new TelephonesAnew(keys));
    }

    @Bean
    SealedTable sealedIdentities() {
        return SealedTable.of("identity_document", List.of("community_id", "person_id"), "sealed");
    }
}
