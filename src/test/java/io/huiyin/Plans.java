package io.huiyin;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the server would carry a statement out, with these parameters or with any: {@code new Plans(jdbc).of(sql, params, Plans.CUSTOM)}. */
public final class Plans {
    public static final String CUSTOM = "force_custom_plan";
    public static final String GENERIC = "force_generic_plan";

    /** The plan of a statement as the server caches it; one block, so that it stays in one session. */
    private static final String PLAN_OF = """
            create or replace function plan_of(mode text, statement text, arguments text) returns text language plpgsql as $body$
            declare
                line text;
                plan text := '';
            begin
                perform set_config('plan_cache_mode', mode, true);
                execute 'prepare searched as ' || statement;
                for line in execute 'explain execute searched(' || arguments || ')' loop
                    plan := plan || line || E'\n';
                end loop;
                deallocate searched;
                return plan;
            end $body$
            """;

    private final JdbcClient jdbc;

    public Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(PLAN_OF).update();
    }

    public String of(String statement, Map<String, Object> params, String mode) {
        var names = params.keySet().stream().toList();
        var sql = statement;
        for (var name : names) {
            sql = sql.replaceAll("(?<!:):" + name + "\\b", "\\$" + (names.indexOf(name) + 1));
        }
        var literals = names.stream().map(params::get).map(Plans::literal).collect(Collectors.joining(", "));
        return jdbc.sql("select plan_of(:mode, :sql, :arguments)")
                .param("mode", mode)
                .param("sql", sql)
                .param("arguments", literals)
                .query(String.class)
                .single();
    }

    private static String literal(Object value) {
        return switch (value) {
            case Object[] some ->
                "'{" + Arrays.stream(some).map(String::valueOf).collect(Collectors.joining(",")) + "}'";
            case Number number -> number.toString();
            default -> "'" + value.toString().replace("'", "''") + "'";
        };
    }
}
