package io.huiyin.matter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks matters of one community up in the register, the latest first, page by page. */
@Repository
public class Register {
    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; nothing means any.
     *
     * @param open true for those that have not ended
     * @param words in number, place, customer or title
     * @param from opened at this moment or later, {@code to} before that
     */
    public record Sought(
            @Nullable String stage,
            @Nullable Priority priority,
            @Nullable Boolean open,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The last matter of the page before. */
    public record Place(Instant openedAt, long id) {
        public static Place of(Matter matter) {
            return new Place(matter.openedAt(), matter.id());
        }
    }

    /** The next so many matters after a place; whoever wants to know whether there are more asks for one more. */
    public List<Matter> find(long communityId, String kind, Sought sought, @Nullable Place after, int most) {
        var params = new LinkedHashMap<String, Object>(Map.of("community", communityId, "kind", kind, "most", most));
        var conditions = conditions(sought, after, params);
        return jdbc.sql("select " + Matters.COLUMNS + " from matter where community_id = :community and kind = :kind "
                        + String.join(" ", conditions) + " order by opened_at desc, id desc limit :most")
                .params(params)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    /** The matter that was taken over under this name of the older books. */
    public Optional<Matter> bySource(long communityId, String kind, String source) {
        return jdbc.sql("select " + Matters.COLUMNS + " " + """
                from matter where community_id = :community and kind = :kind and source = :source""")
                .param("community", communityId)
                .param("kind", kind)
                .param("source", source)
                .query((row, at) -> Matters.matter(row))
                .optional();
    }

    private static List<String> conditions(Sought sought, @Nullable Place after, Map<String, Object> params) {
        var where = new Conditions(new ArrayList<>(), params);
        where.add("and stage = :stage", "stage", sought.stage());
        where.add("and priority = :priority", "priority", name(sought.priority()));
        where.add("and ended = not :open", "open", sought.open());
        where.add("and opened_at >= :from", "from", timestamp(sought.from()));
        where.add("and opened_at < :to", "to", timestamp(sought.to()));
        if (after != null) {
            where.add("and (opened_at, id) < (:after, :afterId)", "after", Timestamp.from(after.openedAt()));
            params.put("afterId", after.id());
        }
        words(sought.words(), where);
        return where.texts;
    }

    private static void words(@Nullable String words, Conditions where) {
        if (words != null && !words.isBlank()) {
            var literal = words.strip().replaceAll("([%_\\\\])", "\\\\$1");
            where.add("""
                    and (number like :number or place_text ilike :words or customer_name ilike :words
                         or title ilike :words)""", "words", "%" + literal + "%");
            where.params.put("number", literal.toUpperCase(Locale.ROOT) + "%");
        }
    }

    private static @Nullable String name(@Nullable Priority priority) {
        return priority == null ? null : priority.name();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private record Conditions(List<String> texts, Map<String, Object> params) {
        void add(String text, String name, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                params.put(name, value);
            }
        }
    }
}
