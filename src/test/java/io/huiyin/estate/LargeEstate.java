package io.huiyin.estate;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A community of 100,000 homes, and 49 smaller ones, written straight into the tables. */
final class LargeEstate {
    private static final int HOMES = 100_000;

    private static final String HOMES_OF_BUILDINGS = """
            with built as (
                insert into building (community_id, code, name, ordering)
                select c.id, b, b || '栋', lpad(b::text, 8, '0')
                from community c cross join generate_series(1, case c.code when 'large' then 100 else 2 end) b
                returning community_id, id, code),
            homes as (
                insert into home (community_id, building_id, unit, room, state, ordering)
                select built.community_id, built.id, u, f * 100 + r, 'OCCUPIED', built.code || u || f || r
                from built cross join generate_series(1, 5) u cross join generate_series(1, 25) f
                cross join generate_series(1, 8) r
                returning community_id, id)
            insert into person (community_id, id, name, pinyin, initials)
            select community_id, id, s.name || g.name, s.pinyin || g.pinyin, s.initial || 'ab'
            from homes
            join (select n - 1 as n, substr('赵钱孙李周吴郑王冯陈', n::int, 1) as name,
                         (string_to_array('zhao qian sun li zhou wu zheng wang feng chen', ' '))[n] as pinyin,
                         substr('zqslzwzwfc', n::int, 1) as initial from generate_series(1, 10) n) s on s.n = id % 10
            join (select n, chr(19968 + (n / 100)::int) || chr(20068 + (n % 100)::int) as name,
                         'a' || (n / 100) || 'b' || n % 100 as pinyin from generate_series(0, 9999) n) g
              on g.n = id / 10 % 10000
            """;
    private static final String RESIDENCIES = """
            insert into residency (community_id, home_id, person_id, kind)
            select community_id, id, id, 'OWNER' from home
            """;
    private static final String TELEPHONES = """
            insert into telephone (community_id, person_id, sealed, hash)
            select community_id, id, '\\x0001'::bytea, int8send(id) from person
            """;
    private static final String TAILS = """
            insert into telephone_tail (community_id, tail, telephone_id, person_id)
            select community_id, hashint8extended(person_id * 7919 % (10 ^ n)::bigint, n), id, person_id
            from telephone cross join generate_series(4, 11) n
            """;
    private static final String ROOM_KEYS = """
            insert into search_key (community_id, target_id, key, kind)
            select h.community_id, h.id, key, case n when 1 then 'ROOM' else 'ROOM_PART' end
            from home h join building b on b.community_id = h.community_id and b.id = h.building_id
            cross join lateral unnest(array[b.code || '-' || unit || '-' || room, unit || '-' || room, room,
                b.code || '-' || room, b.code || unit || room]) with ordinality as k (key, n)
            """;
    private static final String PERSON_KEYS = """
            insert into search_key (community_id, target_id, key, person_id, kind)
            select community_id, id, key, id, case when n < 4 then 'NAME' when n < 7 then 'PINYIN' else 'INITIALS' end
            from person
            cross join lateral unnest(array[name, substr(name, 2), substr(name, 3), pinyin,
                substr(pinyin, 5), substr(pinyin, 7), initials]) with ordinality as k (key, n)
            where key <> ''
            """;
    private static final String PLATE_KEYS = """
            insert into search_key (community_id, target_id, key, kind)
            select community_id, id, right('粤a' || lpad(id::text, 7, '0'), n), 'PLATE'
            from home cross join generate_series(3, 9) n where id % 3 = 0
            """;

    private final JdbcClient jdbc;

    LargeEstate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes all without looking up what belongs together, indexes last, since that is many times quicker. */
    void fill() {
        jdbc.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname)
                        from pg_constraint
                        where contype = 'f' and conrelid::regclass::text in
                            ('home', 'person', 'residency', 'telephone', 'telephone_tail')
                        """).query(String.class).list().forEach(this::run);
        var indexes = List.of("telephone_tail_telephone", "search_key_typed", "search_key_target");
        var definitions = indexes.stream().map(this::definition).toList();
        indexes.forEach(index -> run("drop index " + index));
        run("""
                insert into community (code, name, zone, working_hours)
                select case n when 1 then 'large' else 'small-' || n end, '大社区', 'Asia/Shanghai', ''
                from generate_series(1, 50) n
                """);
        List.of(HOMES_OF_BUILDINGS, RESIDENCIES, TELEPHONES, TAILS, ROOM_KEYS, PERSON_KEYS, PLATE_KEYS)
                .forEach(this::run);
        definitions.forEach(this::run);
        run("analyze");
    }

    private String definition(String index) {
        return jdbc.sql("select indexdef from pg_indexes where indexname = ?")
                .param(index)
                .query(String.class)
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    int homes() {
        return HOMES;
    }
}
