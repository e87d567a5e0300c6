package io.huiyin.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Every timeline of a database gone through from its first entry, without a running application: by this a copy is trusted. */
public record ChainReport(int chains, List<ChainFault> faults) {
    public static ChainReport of(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var timeline = new Timeline(jdbc, new JdbcTemplate(database));
        var check = new ChainCheck(jdbc, timeline, new JdbcTransactionManager(database));
        var chains = 0;
        var faults = new ArrayList<ChainFault>();
        for (var community : jdbc.sql("select id from community order by id")
                .query(Long.class)
                .list()) {
            var verified = check.verify(community, Instant.EPOCH);
            chains += verified.chains();
            faults.addAll(verified.faults());
        }
        return new ChainReport(chains, List.copyOf(faults));
    }
}
