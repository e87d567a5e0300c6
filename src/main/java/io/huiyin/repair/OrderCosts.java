package io.huiyin.repair;

import io.huiyin.matter.MatterRef;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What orders cost the company (REP-28): material from the store and its people's time, counter-entries taken off. Figures
 * over many orders join the same SQL function: {@code cross join lateral order_cost(m.community_id, m.id) cost}.
 */
@Repository
public class OrderCosts {
    private final JdbcClient jdbc;

    OrderCosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of these orders, the ones that cost anything or not. */
    public List<OrderCost> of(long communityId, Collection<Long> matterIds) {
        return matterIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select m.id as matter_id, cost.material, cost.labour, cost.minutes
                        from matter m cross join lateral order_cost(m.community_id, m.id) cost
                        where m.community_id = :community and m.id = any (:matters)""")
                        .param("community", communityId)
                        .param("matters", matterIds.toArray(Long[]::new))
                        .query(OrderCost.class)
                        .list();
    }

    public OrderCost of(MatterRef ref) {
        return of(ref.communityId(), List.of(ref.id())).getFirst();
    }

    /** What one order cost the company, in yuan, and the minutes of work in it. */
    public record OrderCost(long matterId, BigDecimal material, BigDecimal labour, long minutes) {
        public BigDecimal sum() {
            return material.add(labour);
        }
    }
}
