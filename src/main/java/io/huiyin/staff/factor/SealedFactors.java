package io.huiyin.staff.factor;

import io.huiyin.estate.key.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the secrets of authenticators lie sealed. */
@Configuration(proxyBeanMethods = false)
class SealedFactors {
    @Bean
    SealedTable sealedFactorTable() {
        return SealedTable.of("second_factor", List.of("staff_id"), "secret");
    }

    @Bean
    SealedTable sealedOfferTable() {
        return SealedTable.of("second_factor_offer", List.of("staff_id"), "secret");
    }
}
