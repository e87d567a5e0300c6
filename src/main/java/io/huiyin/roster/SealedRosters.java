package io.huiyin.roster;

import io.huiyin.estate.key.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where rosters that wait, and what was wrong with them, lie sealed. */
@Configuration(proxyBeanMethods = false)
class SealedRosters {
    @Bean
    SealedTable sealedRosterTable() {
        return SealedTable.of("roster_import", List.of("community_id", "id"), "content")
                .by(1);
    }

    @Bean
    SealedTable sealedFaultTable() {
        return SealedTable.of("roster_fault", List.of("community_id", "import_id", "number"), "value", "reason_args");
    }
}
