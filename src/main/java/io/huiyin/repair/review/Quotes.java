package io.huiyin.repair.review;

import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Prices off the list: what waits for one, what waits for its answer, and what was asked before for the like. */
@Repository
class Quotes {
    private final JdbcClient jdbc;

    Quotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A price that was given before for something off the list. */
    record Former(String name, BigDecimal labour, BigDecimal material, String number, Instant at) {}

    int toReview(long communityId) {
        return jdbc.sql("""
                select count(*) from matter
                where community_id = :community and kind = 'repair' and stage = 'REVIEW' and not ended""")
                .param("community", communityId)
                .query(Integer.class)
                .single();
    }

    /** Since when a price waits for the customer: its last quote or review. */
    Instant since(long communityId, long matterId, Instant otherwise) {
        return jdbc.sql("""
                        select max(at) from entry
                        where community_id = :community and matter_id = :matter and to_stage = 'QUOTED'
                          and from_stage <> 'QUOTED'""")
                .param("community", communityId)
                .param("matter", matterId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(otherwise);
    }

    /** The latest prices for the same fault, then for the same trade, each name once. */
    List<Former> former(long communityId, String fault, @Nullable Trade trade, int most) {
        return jdbc.sql("""
                select * from (
                    select distinct on (l.name) l.name, l.labour, l.material, m.number, w.reviewed_at, m.title = :fault as same
                    from work_order w
                    join matter m on m.community_id = w.community_id and m.id = w.matter_id
                    join charge_line l on l.community_id = w.community_id and l.matter_id = w.matter_id
                         and l.revision = w.revision and l.item_id is null and l.charged
                    where w.community_id = :community and w.reviewed_at is not null
                      and (m.title = :fault or w.trade = cast(:trade as text))
                    order by l.name, w.reviewed_at desc) quoted
                order by same desc, reviewed_at desc limit :most""")
                .param("community", communityId)
                .param("fault", fault)
                .param("trade", trade == null ? null : trade.name())
                .param("most", most)
                .query((row, n) -> new Former(
                        row.getString("name"),
                        row.getBigDecimal("labour"),
                        row.getBigDecimal("material"),
                        row.getString("number"),
                        row.getTimestamp("reviewed_at").toInstant()))
                .list();
    }
}
