package io.huiyin.bench.fill;

import io.huiyin.bench.Database;
import java.util.List;
import java.util.stream.Stream;

/** A repair of the demonstration with all its rows: told by the product itself, to be told again elsewhere. */
record Story(String stage, boolean ended, long openedAt, List<Model> models) {
    private static final List<String> TABLES = List.of(
            "work_order",
            "contact",
            "entry",
            "clause_clock",
            "pause",
            "charge_line",
            "payment",
            "labour",
            "incident",
            "bill_charge");

    /** All repairs of a community; what came from older books is known there by their numbers, once. */
    static List<Story> of(Database database, long communityId) {
        var matters = Model.of(
                database,
                "matter",
                "t.community_id = ? and t.kind = 'repair' and t.origin = 'LIVE' order by t.id",
                communityId);
        var others = TABLES.stream()
                .map(table -> Model.of(database, table, condition(table), communityId))
                .toList();
        return matters.rows().stream()
                .map(row -> {
                    var id = String.valueOf(matters.value(row, "id"));
                    var own = others.stream().map(model -> model.where("matter_id", id));
                    return new Story(
                            String.valueOf(matters.value(row, "stage")),
                            "true".equals(matters.value(row, "ended")),
                            matters.id(row, "opened_at"),
                            Stream.concat(Stream.of(matters.where("id", id)), own)
                                    .toList());
                })
                .toList();
    }

    private static String condition(String table) {
        return "t.community_id = ? and t.matter_id is not null"
                + (table.equals("entry") ? " order by t.matter_id, t.seq" : "");
    }

    int rows() {
        return models.stream().mapToInt(model -> model.rows().size()).sum();
    }
}
