package io.huiyin.asset;

import io.huiyin.staff.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of each asset: every change with its fields, only added. */
@Repository
public class AssetChanges {
    private static final TypeReference<List<AssetChange.Field>> FIELDS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public AssetChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All changes, the latest first; the first has no fields. */
    public List<AssetChange> of(long communityId, long assetId) {
        return jdbc.sql("""
                select version, at, by_name, changes from asset_change
                where community_id = :community and asset_id = :asset order by version desc""")
                .param("community", communityId)
                .param("asset", assetId)
                .query((row, n) -> new AssetChange(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        json.readValue(row.getString("changes"), FIELDS)))
                .list();
    }

    void keep(Asset asset, List<AssetChange.Field> fields, Actor by, Instant at) {
        jdbc.sql("""
                insert into asset_change (community_id, asset_id, version, at, by_id, by_name, changes)
                values (:community, :asset, :version, :at, cast(:by as bigint), :name, :changes)""")
                .param("community", asset.communityId())
                .param("asset", asset.id())
                .param("version", asset.version())
                .param("at", Timestamp.from(at))
                .param("by", by.staffId())
                .param("name", by.name())
                .param("changes", json.writeValueAsString(fields))
                .update();
    }

    static List<AssetChange.Field> between(Asset before, Asset after) {
        var fields = new ArrayList<AssetChange.Field>();
        var was = before.is();
        var is = after.is();
        differ(fields, "number", was.number(), is.number());
        differ(fields, "kind", was.kind(), is.kind());
        differ(fields, "name", was.name(), is.name());
        differ(fields, "place", before.where(), after.where());
        differ(fields, "maker", was.maker(), is.maker());
        differ(fields, "model", was.model(), is.model());
        differ(fields, "serial", was.serial(), is.serial());
        differ(fields, "inServiceOn", was.inServiceOn(), is.inServiceOn());
        differ(fields, "warrantyUntil", was.warrantyUntil(), is.warrantyUntil());
        differ(fields, "interval", told(was.interval()), told(is.interval()));
        differ(fields, "state", was.state(), is.state());
        differ(fields, "notes", was.notes(), is.notes());
        return fields;
    }

    private static @Nullable String told(@Nullable Interval interval) {
        return interval == null ? null : interval.every() + " " + interval.unit();
    }

    private static void differ(
            List<AssetChange.Field> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(new AssetChange.Field(name, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }
}
