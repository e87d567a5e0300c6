package io.huiyin.pricing;

import io.huiyin.staff.Trade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the published price lists. */
@Repository
class PriceItems {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    PriceItems(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<PriceItem> of(long versionId) {
        return jdbc.sql("select * from price_item where price_list_id = :list order by position")
                .param("list", versionId)
                .query(PriceItems::item)
                .list();
    }

    Optional<PriceItem> find(long itemId) {
        return jdbc.sql("select * from price_item where id = :id")
                .param("id", itemId)
                .query(PriceItems::item)
                .optional();
    }

    List<PriceItem> chargeable(long communityId, Instant at, Collection<Long> asked, Collection<Long> standing) {
        return jdbc.sql("""
                        select * from price_item
                        where id = any (:standing)
                           or id = any (:asked) and price_list_id = (
                              select id from price_list
                              where %s and valid_from <= :at
                              order by community_id nulls last, company_id nulls last, valid_from desc, version desc
                              limit 1)""".formatted(PriceLists.OF_COMMUNITY))
                .param("standing", standing.toArray(Long[]::new))
                .param("asked", asked.toArray(Long[]::new))
                .param("community", communityId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(PriceItems::item)
                .list();
    }

    List<PriceItem> search(long versionId, String text) {
        return jdbc.sql("""
                        select * from price_item
                        where price_list_id = :list and sought like all (:patterns)
                        order by position""")
                .param("list", versionId)
                .param("patterns", patterns(text))
                .query(PriceItems::item)
                .list();
    }

    private static String[] patterns(String text) {
        return Stream.of(Sought.fold(text).split("\\s+"))
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }

    void insert(long versionId, List<PriceLine> lines) {
        var rows = new ArrayList<SqlParameterSource>(lines.size());
        for (PriceLine line : lines) {
            rows.add(row(versionId, rows.size() + 1, line));
        }
        batch.batchUpdate("""
                insert into price_item (price_list_id, position, trade, code, name, name_en, unit, unit_en, labour, material,
                                        charged, warranty_days, sought)
                values (:list, :position, :trade, :code, :name, :nameEn, :unit, :unitEn, :labour, :material,
                        :charged, :warrantyDays, :sought)""", rows.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(long versionId, int position, PriceLine line) {
        return new MapSqlParameterSource()
                .addValue("list", versionId)
                .addValue("position", position)
                .addValue("trade", line.trade().name())
                .addValue("code", line.code())
                .addValue("name", line.name())
                .addValue("nameEn", line.nameEn())
                .addValue("unit", line.unit())
                .addValue("unitEn", line.unitEn())
                .addValue("labour", line.labour())
                .addValue("material", line.material(), Types.NUMERIC)
                .addValue("charged", line.charged())
                .addValue("warrantyDays", line.warrantyDays())
                .addValue("sought", Sought.in(line));
    }

    private static PriceItem item(ResultSet row, int at) throws SQLException {
        return new PriceItem(
                row.getLong("id"),
                row.getLong("price_list_id"),
                row.getInt("position"),
                Trade.valueOf(row.getString("trade")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("unit"),
                unitInEnglish(row),
                row.getBigDecimal("labour"),
                row.getBigDecimal("material"),
                row.getBoolean("charged"),
                row.getInt("warranty_days"));
    }

    private static String unitInEnglish(ResultSet row) throws SQLException {
        var given = row.getString("unit_en");
        return given.isEmpty() ? Units.english(row.getString("unit")) : given;
    }
}
