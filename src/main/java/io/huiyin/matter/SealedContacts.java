package io.huiyin.matter;

import io.huiyin.estate.key.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register of customers holds sealed telephones. */
@Configuration(proxyBeanMethods = false)
class SealedContacts {
    @Bean
    SealedTable sealedContactTable() {
        return SealedTable.of("contact", List.of("community_id", "id"), "telephone");
    }
}
