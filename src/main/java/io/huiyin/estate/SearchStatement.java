package io.huiyin.estate;

import io.huiyin.estate.internal.Seal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one statement that finds what some words mean together. Each word is a range of keys (so that no character is a
 * wildcard) or a token of a telephone's end under any living key; the words of a home are joined. It reads nothing but indexes.
 */
record SearchStatement(String sql, Map<String, Object> params) {
    /** One word: only the first keys of each community are read, exact ones being the first by nature. */
    private static final String FIRST_KEYS = """
            select k.community_id, k.target_id, k.person_id, k.kind, k.key = :word0 as exact
            from unnest(:communities::bigint[]) wanted (id)
            cross join lateral (
                select * from search_key
                where community_id = wanted.id and key >= :word0 and key < :end0
                order by key, target_id
                limit :fetch) k
            """;

    private static final String KEYS = """
            select k.community_id, k.target_id, k.person_id, k.kind, k.key = :word# as exact
            from search_key k
            where k.community_id = any(:communities) and k.key >= :word# and k.key < :end#
            """;
    private static final String TELEPHONES = """
            union all
            select r.community_id, r.home_id, r.person_id, 'PHONE', true
            from unnest(:places::bigint[], :tokens#::bigint[]) wanted (id, tail)
            join telephone_tail t on t.community_id = wanted.id and t.tail = wanted.tail
            join residency r on r.community_id = t.community_id and r.person_id = t.person_id
            where r.until_day is null or r.until_day >= :yesterday
            """;
    private static final String RANKED = """
            select w0.* from (%s) w0
            %sorder by case
                when w0.exact and w0.kind in ('ROOM', 'PLACE') then 0
                when w0.exact and w0.kind = 'ROOM_PART' then 1
                when w0.exact then 2
                when w0.kind in ('ROOM', 'PLACE') then 3
                when w0.kind = 'ROOM_PART' then 4
                else 5 end, w0.community_id, w0.target_id
            limit :fetch
            """;
    private static final String JOINED =
            "join (%s) w# on w#.community_id = w0.community_id and w#.target_id = w0.target_id%n";

    static SearchStatement of(
            List<SearchWord> words, List<Long> communityIds, int fetch, LocalDate yesterday, List<Seal> keys) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("communities", communityIds.toArray(Long[]::new));
        params.put("fetch", fetch);
        var parts = new ArrayList<String>();
        for (var number = 0; number < words.size(); number++) {
            var word = words.get(number);
            params.put("word" + number, word.text());
            params.put("end" + number, word.end());
            if (word.mayBePhone()) {
                params.put("yesterday", yesterday);
                params.put("places", places(communityIds, keys));
                params.put("tokens" + number, word.tokens(communityIds, keys));
            }
            parts.add(numbered(part(word, words.size() == 1), number));
        }
        return new SearchStatement(joined(parts), params);
    }

    /** Each community once for each key that its telephones may be marked with. */
    private static Long[] places(List<Long> communityIds, List<Seal> keys) {
        return keys.stream().flatMap(_ -> communityIds.stream()).toArray(Long[]::new);
    }

    private static String part(SearchWord word, boolean alone) {
        return (alone ? FIRST_KEYS : KEYS) + (word.mayBePhone() ? TELEPHONES : "");
    }

    private static String joined(List<String> parts) {
        var joins = new StringBuilder();
        for (var number = 1; number < parts.size(); number++) {
            joins.append(numbered(JOINED, number).formatted(parts.get(number)));
        }
        return RANKED.formatted(parts.getFirst(), joins);
    }

    private static String numbered(String sql, int number) {
        return sql.replace("#", String.valueOf(number));
    }
}
