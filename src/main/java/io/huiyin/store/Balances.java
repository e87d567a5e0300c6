package io.huiyin.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much lies where. Two who take from the same place take turns; who comes too late is told what is left. */
@Repository
public class Balances {
    private static final String HELD = """
            select p.id as place_id, p.kind, p.name as place_name, p.holder_id, s.name as holder, m.*, b.quantity
            from stock b
            join stock_place p on p.community_id = b.community_id and p.id = b.place_id
            join material m on m.community_id = b.community_id and m.id = b.material_id
            left join staff_member s on s.id = p.holder_id
            where b.community_id = :community""";
    private final JdbcClient jdbc;

    public Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies at all places, rooms first; what has run out at a place is left out. */
    public List<Held> all(long communityId) {
        return jdbc.sql(HELD + " and b.quantity > 0 order by p.kind, p.name, m.code")
                .param("community", communityId)
                .query((row, at) -> held(row))
                .list();
    }

    /** What a technician can take from: his own van first, then the rooms. */
    public List<Held> within(long communityId, long technicianId) {
        return jdbc.sql(HELD + """
                 and b.quantity > 0 and (p.kind = 'ROOM' or p.holder_id = :holder)
                order by p.kind desc, p.name, m.code""")
                .param("community", communityId)
                .param("holder", technicianId)
                .query((row, at) -> held(row))
                .list();
    }

    public List<Held> at(long communityId, long placeId) {
        return jdbc.sql(HELD + " and b.place_id = :place order by m.code")
                .param("community", communityId)
                .param("place", placeId)
                .query((row, at) -> held(row))
                .list();
    }

    /** Materials of which so little is left in all that more should be bought, with what is left. */
    public List<Low> low(long communityId) {
        return jdbc.sql("""
                select m.id, m.code, m.name, m.name_en, m.low_mark, coalesce(sum(b.quantity), 0) as left_over
                from material m
                left join stock b on b.community_id = m.community_id and b.material_id = m.id
                where m.community_id = :community and m.active and m.low_mark > 0
                group by m.community_id, m.id having coalesce(sum(b.quantity), 0) <= m.low_mark
                order by m.code""").param("community", communityId).query(Low.class).list();
    }

    /** A material that runs out. */
    public record Low(long id, String code, String name, String nameEn, BigDecimal lowMark, BigDecimal leftOver) {
        /** Its name for readers of either language. */
        String bothNames() {
            return name.equals(nameEn) ? name : name + " / " + nameEn;
        }
    }

    BigDecimal left(long communityId, long materialId) {
        return jdbc.sql("""
                select coalesce(sum(quantity), 0) from stock
                where community_id = :community and material_id = :material""")
                .param("community", communityId)
                .param("material", materialId)
                .query(BigDecimal.class)
                .single();
    }

    BigDecimal left(long communityId, long placeId, long materialId) {
        return jdbc.sql("""
                select quantity from stock
                where community_id = :community and place_id = :place and material_id = :material""")
                .param("community", communityId)
                .param("place", placeId)
                .param("material", materialId)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    void put(long communityId, long placeId, long materialId, BigDecimal quantity) {
        jdbc.sql("""
                insert into stock (community_id, place_id, material_id, quantity)
                values (:community, :place, :material, :quantity)
                on conflict (community_id, place_id, material_id) do update set quantity = stock.quantity + excluded.quantity""")
                .param("community", communityId)
                .param("place", placeId)
                .param("material", materialId)
                .param("quantity", quantity)
                .update();
    }

    /** Whether so much could be taken. */
    boolean take(long communityId, long placeId, long materialId, BigDecimal quantity) {
        return jdbc.sql("""
                update stock set quantity = quantity - :quantity
                where community_id = :community and place_id = :place and material_id = :material
                  and quantity >= :quantity""")
                        .param("community", communityId)
                        .param("place", placeId)
                        .param("material", materialId)
                        .param("quantity", quantity)
                        .update()
                > 0;
    }

    private static Held held(ResultSet row) throws SQLException {
        var place = new StockPlace(
                row.getLong("place_id"),
                StockPlace.Kind.valueOf(row.getString("kind")),
                row.getString("place_name"),
                row.getObject("holder_id", Long.class),
                row.getString("holder"));
        return new Held(place, Materials.read(row), row.getBigDecimal("quantity"));
    }
}
