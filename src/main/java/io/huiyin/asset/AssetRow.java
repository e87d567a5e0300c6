package io.huiyin.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an asset lies in its table. */
final class AssetRow {
    private AssetRow() {}

    static Asset read(ResultSet row) throws SQLException {
        var unit = row.getString("care_unit");
        var details = new AssetDetails(
                row.getString("number"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("building_id", Long.class),
                row.getObject("place_id", Long.class),
                row.getString("place_text"),
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                row.getObject("in_service_on", LocalDate.class),
                row.getObject("warranty_until", LocalDate.class),
                unit == null ? null : new Interval(row.getInt("care_every"), Interval.Unit.valueOf(unit)),
                AssetState.valueOf(row.getString("state")),
                row.getString("notes"));
        return new Asset(row.getLong("community_id"), row.getLong("id"), row.getInt("version"), details, where(row));
    }

    private static String where(ResultSet row) throws SQLException {
        var named = row.getString("place_name") == null ? row.getString("building_name") : row.getString("place_name");
        return Stream.of(named, row.getString("place_text"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    static Map<String, @Nullable Object> columns(AssetDetails is) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("number", is.number().strip());
        columns.put("kind", is.kind().name());
        columns.put("name", is.name().strip());
        columns.put("building_id", is.buildingId());
        columns.put("place_id", is.placeId());
        columns.put("place_text", is.placeText());
        columns.put("maker", is.maker());
        columns.put("model", is.model());
        columns.put("serial", is.serial());
        columns.put("in_service_on", is.inServiceOn());
        columns.put("warranty_until", is.warrantyUntil());
        var interval = is.interval();
        columns.put("care_every", interval == null ? null : interval.every());
        columns.put("care_unit", interval == null ? null : interval.unit().name());
        columns.put("state", is.state().name());
        columns.put("notes", is.notes());
        return columns;
    }
}
