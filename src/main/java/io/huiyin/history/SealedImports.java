package io.huiyin.history;

import io.huiyin.estate.key.SealedTable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files of past requests that wait, and rows that were not taken over, lie sealed. */
@Configuration(proxyBeanMethods = false)
class SealedImports {
    @Bean
    SealedTable sealedRunTable() {
        return SealedTable.of("import_run", List.of("community_id", "id"), "content")
                .by(1);
    }

    @Bean
    SealedTable sealedRowTable() {
        return SealedTable.of("import_row", List.of("community_id", "run_id", "line"), "cells", "faults");
    }
}
