package io.huiyin.rulebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the ledger at the start, so that a faulty one stops it. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {
    @Bean
    Ledger ledger() {
        return Ledger.bundled();
    }
}
