package io.huiyin.message.text;

import io.huiyin.message.text.TextFilter.Tab;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of a community as a list, page by page. */
@Repository
public class TextList {
    private static final String SCOPE = """
             from customer_text where community_id = :community
              and (:number = '' or number like '%' || :number) and\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TextList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are open come oldest first, the others latest first. */
    public List<Text> page(long communityId, TextFilter filter, int from, int most) {
        var order = filter.tab() == Tab.OPEN || filter.tab() == Tab.LATER
                ? " order by due_at, id"
                : " order by due_at desc, id desc";
        return scoped(
                        "select *" + SCOPE + standing(filter.tab()) + order + " offset :from limit :most",
                        communityId,
                        filter.number())
                .param("from", from)
                .param("most", most)
                .query(TextRows::text)
                .list();
    }

    public int count(long communityId, TextFilter filter) {
        return scoped("select count(*)" + SCOPE + standing(filter.tab()), communityId, filter.number())
                .query(Integer.class)
                .single();
    }

    /** How many wait for somebody, are yet to come, and so on; what has passed is not counted. */
    public Map<Tab, Integer> counts(long communityId) {
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var tab : List.of(Tab.OPEN, Tab.LATER)) {
            counts.put(tab, count(communityId, new TextFilter(tab, "")));
        }
        return counts;
    }

    /** How many failed. */
    public int failed(long communityId) {
        return jdbc.sql("select count(*) from customer_text where community_id = :community and state = 'FAILED'")
                .param("community", communityId)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, long communityId, String number) {
        return jdbc.sql(sql)
                .param("community", communityId)
                .param("number", number.replaceAll("[^A-Za-z0-9-]", "").toUpperCase(Locale.ROOT))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static String standing(Tab tab) {
        return switch (tab) {
            case OPEN -> "(state = 'FAILED' or state = 'WAITING' and due_at <= :now)";
            case LATER -> "state = 'WAITING' and due_at > :now";
            case SENT -> "state in ('SENT', 'BY_HAND')";
            case DROPPED -> "state = 'DROPPED'";
            case ALL -> "true";
        };
    }
}
