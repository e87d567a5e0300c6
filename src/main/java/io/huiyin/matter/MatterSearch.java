package io.huiyin.matter;

import io.huiyin.paper.TypedNumber;
import io.huiyin.paper.TypedNumber.Beginning;
import io.huiyin.paper.TypedNumber.Ending;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds matters of every kind by their numbers, in all communities in which they concern a viewer and in no other. */
@Service
public class MatterSearch {
    /** Each community's index is read by itself, the newest first, and no further than is shown. */
    static final String BY_BEGINNING = """
            select m.* from unnest(cast(:communities as bigint[])) as c (id)
            cross join unnest(cast(:beginnings as text[])) as b (text)
            cross join lateral (
                select * from matter
                where community_id = c.id and number collate "C" >= b.text and number collate "C" <= b.text || :last
                order by number collate "C" desc limit :most) m
            order by (m.community_id = :here) desc, substring(m.number from '[0-9].*') collate "C" desc, m.opened_at desc limit :most""";

    static final String BY_ENDING = """
            select m.* from unnest(cast(:communities as bigint[])) as c (id)
            cross join lateral (
                select * from matter
                where community_id = c.id and number_end = right(:ending, 4) and number like '%' || :ending
                order by opened_at desc, id desc limit :most) m
            order by (m.community_id = :here) desc, m.opened_at desc, m.id desc limit :most""";

    /** Comes after all that numbers are made of. */
    private static final String LAST = "~";

    private final JdbcClient jdbc;
    private final List<CaseFile<?, ?, ?>> files;
    private final List<String> prefixes;

    MatterSearch(JdbcClient jdbc, List<CaseFile<?, ?, ?>> files) {
        this.jdbc = jdbc;
        this.files = List.copyOf(files);
        this.prefixes =
                files.stream().<String>map(CaseFile::prefix).distinct().sorted().toList();
    }

    /** What a number, or a part of one, may mean: those of the community at hand first, then the newest. */
    public List<Matter> find(Viewer viewer, long here, String typed, int most) {
        return TypedNumber.of(typed)
                .map(number -> found(viewer, here, number, most))
                .orElseGet(List::of);
    }

    /** The one matter whose whole number was typed: that of the community at hand, else the only one there is. */
    public Optional<Matter> named(Viewer viewer, long here, String typed) {
        var named = TypedNumber.of(typed)
                .filter(number -> number instanceof Beginning beginning && beginning.whole())
                .map(number -> found(viewer, here, number, 2))
                .orElseGet(List::of);
        var near = named.stream().filter(matter -> matter.communityId() == here).toList();
        var meant = near.isEmpty() ? named : near;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private List<Matter> found(Viewer viewer, long here, TypedNumber number, int most) {
        var statement = switch (number) {
            case Beginning beginning ->
                jdbc.sql(BY_BEGINNING)
                        .param("beginnings", beginnings(beginning))
                        .param("last", beginning.whole() ? "" : LAST);
            case Ending(var text) -> jdbc.sql(BY_ENDING).param("ending", text);
        };
        return statement
                .param("communities", communities(viewer))
                .param("here", here)
                .param("most", most)
                .query((row, at) -> Matters.matter(row))
                .list()
                .stream()
                .filter(matter -> concerns(matter, viewer))
                .toList();
    }

    /** Those in which the viewer's posts have to do with matters at all. */
    private Long[] communities(Viewer viewer) {
        return viewer.communityIds().stream()
                .filter(id -> files.stream().anyMatch(file -> file.concerns(viewer.posts(id))))
                .toArray(Long[]::new);
    }

    private boolean concerns(Matter matter, Viewer viewer) {
        return files.stream()
                .filter(file -> matter.number().startsWith(file.prefix()))
                .anyMatch(file -> file.concerns(viewer.posts(matter.communityId())));
    }

    private String[] beginnings(Beginning typed) {
        var letters = typed.letters().isEmpty() ? prefixes : List.of(typed.letters());
        return letters.stream().map(each -> each + typed.rest()).toArray(String[]::new);
    }
}
