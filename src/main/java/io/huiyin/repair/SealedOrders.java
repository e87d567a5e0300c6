package io.huiyin.repair;

import io.huiyin.estate.key.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where work orders, and what passers-by report, hold sealed telephones. */
@Configuration(proxyBeanMethods = false)
class SealedOrders {
    @Bean
    SealedTable sealedOrderTable() {
        return SealedTable.of("work_order", List.of("community_id", "matter_id"), "telephone");
    }

    @Bean
    SealedTable sealedPlaceReportTable() {
        return SealedTable.of("place_report", List.of("community_id", "id"), "telephone");
    }
}
