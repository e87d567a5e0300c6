package io.huiyin.matter;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at the register by place and by urgency: what the desk and the boards show beside their work. */
@Repository
public class OpenMatters {
    private static final String SELECT = "select " + Matters.COLUMNS + " from matter ";
    private final JdbcClient jdbc;

    OpenMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a home has open, then what it had lately. */
    public List<Matter> ofHome(long communityId, long homeId, int most) {
        return jdbc.sql(SELECT + """
                where community_id = :community and home_id = :home
                order by ended, opened_at desc, id desc limit :most""")
                .param("community", communityId)
                .param("home", homeId)
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    /** What is open in a building, in its homes and its public places, the latest first. */
    public List<Matter> inBuilding(long communityId, long buildingId, int most) {
        return jdbc.sql(SELECT + """
                where community_id = :community and building_id = :building and not ended
                order by opened_at desc, id desc limit :most""")
                .param("community", communityId)
                .param("building", buildingId)
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    /** What is open at a public place, the latest first. */
    public List<Matter> atPlace(long communityId, long placeId, int most) {
        return jdbc.sql(SELECT + """
                where community_id = :community and place_id = :place and not ended
                order by opened_at desc, id desc limit :most""")
                .param("community", communityId)
                .param("place", placeId)
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    /** The open matters of a kind in some stages, those first whose time runs out first. */
    public List<Matter> byTimeLeft(long communityId, String kind, Collection<String> stages, int most) {
        return jdbc.sql(SELECT + """
                left join lateral (
                    select min(c.due_at) as first_due from clause_clock c
                    where c.community_id = matter.community_id and c.matter_id = matter.id and c.state = 'RUNNING'
                ) clocks on true
                where community_id = :community and kind = :kind and stage = any(:stages) and not ended
                order by first_due nulls last, opened_at, id limit :most""")
                .param("community", communityId)
                .param("kind", kind)
                .param("stages", stages.toArray(String[]::new))
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list();
    }
}
