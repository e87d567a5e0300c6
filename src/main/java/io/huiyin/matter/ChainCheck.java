package io.huiyin.matter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the timelines of a community link by link, batch by batch in the order of the register. */
@Component
class ChainCheck {
    private static final int BATCH = 500;
    private static final String BROKEN = "matter.CHAIN_";
    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final TransactionTemplate snapshot;

    ChainCheck(JdbcClient jdbc, Timeline timeline, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** How many timelines were gone through, and those that are broken. */
    record Verified(int chains, List<ChainFault> faults) {}

    /** All timelines, or those that were written to since a moment and those that were broken before. */
    Verified verify(long communityId, Instant since) {
        var faults = new ArrayList<ChainFault>();
        var chains = 0;
        var last = 0L;
        for (var batch = batch(communityId, since, last, faults);
                !batch.isEmpty();
                batch = batch(communityId, since, last, faults)) {
            chains += batch.size();
            last = batch.getLast().id();
        }
        return new Verified(chains, faults);
    }

    /** A matter and its entries are read from one snapshot: an act in between is no fault. */
    private List<Matter> batch(long communityId, Instant since, long after, List<ChainFault> faults) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            var matters = matters(communityId, since, after);
            faults.addAll(timeline.verify(matters));
            return matters;
        }));
    }

    private List<Matter> matters(long communityId, Instant since, long after) {
        return jdbc.sql("select " + Matters.COLUMNS + " " + """
                from matter m
                where community_id = :community and id > :after and (:all
                      or id in (select matter_id from entry where community_id = :community and at >= :since)
                      or id in (select matter_id from finding
                                where community_id = :community and rule like :broken and gone_at is null))
                order by id limit :batch""")
                .param("community", communityId)
                .param("after", after)
                .param("all", since.equals(Instant.EPOCH))
                .param("since", Timestamp.from(since))
                .param("broken", BROKEN + "%")
                .param("batch", BATCH)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    static Findings.Found found(ChainFault fault) {
        return new Findings.Found(BROKEN + fault.kind(), fault.ref().id(), Integer.toString(fault.seq()));
    }
}
