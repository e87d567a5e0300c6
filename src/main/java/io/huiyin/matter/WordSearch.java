package io.huiyin.matter;

import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds matters of the community at hand by words of what is wrong, where and whose, and those of older books by the number that
 * they had there.
 */
@Service
public class WordSearch {
    /** Read from the newest on until enough are found, and no further back than some years of a busy site. */
    static final String BY_WORDS = """
            select m.* from unnest(cast(:kinds as text[])) as k (kind)
            cross join lateral (
                select newest.* from (
                    select * from matter where community_id = :community and kind = k.kind
                    order by opened_at desc, id desc limit 20000) newest
                where title ilike :words or place_text ilike :words or customer_name ilike :words
                order by opened_at desc, id desc limit :most) m
            order by m.opened_at desc, m.id desc limit :most""";

    static final String BY_OLDER_NUMBER = """
            select * from matter where community_id = :community and source_number = :number
            order by opened_at desc, id desc limit :most""";

    private static final int SHORTEST = 2;

    /** Figures alone are numbers or telephones, which are looked for by index elsewhere. */
    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private final JdbcClient jdbc;
    private final List<CaseFile<?, ?, ?>> files;

    WordSearch(JdbcClient jdbc, List<CaseFile<?, ?, ?>> files) {
        this.jdbc = jdbc;
        this.files = List.copyOf(files);
    }

    /** Those that have to do with the viewer's posts, the newest first; what had the number in older books before all others. */
    public List<Matter> find(Viewer viewer, long here, String typed, int most) {
        var kinds = kinds(viewer, here);
        if (typed.length() < SHORTEST || kinds.length == 0) {
            return List.of();
        }
        var older = jdbc
                .sql(BY_OLDER_NUMBER)
                .param("community", here)
                .param("number", typed)
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list()
                .stream()
                .filter(matter -> List.of(kinds).contains(matter.kind()))
                .toList();
        return older.isEmpty() && !FIGURES.matcher(typed).matches() ? byWords(kinds, here, typed, most) : older;
    }

    private List<Matter> byWords(String[] kinds, long here, String typed, int most) {
        return jdbc.sql(BY_WORDS)
                .param("kinds", kinds)
                .param("community", here)
                .param(
                        "words",
                        "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list();
    }

    private String[] kinds(Viewer viewer, long here) {
        var posts = viewer.posts(here);
        return files.stream()
                .filter(file -> file.concerns(posts))
                .map(file -> file.procedure().name())
                .distinct()
                .toArray(String[]::new);
    }
}
