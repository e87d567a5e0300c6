package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.Visitor;
import io.huiyin.bench.fill.Site;
import io.huiyin.bench.line.Views.Seen;
import io.huiyin.bench.line.Views.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Repair list, dispatch board and household card: their p95, against the SQL alone, and how it grows with the closed matters. */
public final class PagesRead {
    private static final int SITES = 8;
    private static final int HOMES = 4;
    private final Map<Integer, Map<String, Seen>> levels = new LinkedHashMap<>();
    private final Map<Site, Visitor> visitors = new HashMap<>();

    /** Measures all pages at this level of closed matters. */
    public void measure(House house, int level) {
        var seen = new LinkedHashMap<String, Seen>();
        pages(house).forEach((name, views) -> seen.put(name, new Views(house).look(views)));
        seen.forEach((name, each) -> house.results()
                .note("%s at %,d closed matters: p95 %s, SQL alone %.1f ms"
                        .formatted(name, level, each.told(), each.floor().p95())));
        levels.put(level, seen);
    }

    private Map<String, List<View>> pages(House house) {
        var pages = new LinkedHashMap<String, List<View>>();
        for (var name : List.of("repair list", "dispatch board", "household card")) {
            pages.put(name, new ArrayList<>());
        }
        for (var site : house.sites().subList(0, Math.min(SITES, house.sites().size()))) {
            var visitor = visitors.computeIfAbsent(site, any -> Visitor.of(house.http(), site, "desk"));
            var path = "/c/" + site.code();
            for (var tail :
                    List.of("/repairs", "/repairs?tab=ALL", "/repairs?tab=ALL&page=2", "/repairs?priority=URGENT")) {
                add(pages, "repair list", visitor, path + tail);
            }
            add(pages, "dispatch board", visitor, path + "/dispatch");
            contacts(house, site).forEach(id -> add(pages, "household card", visitor, path + "/contacts/" + id));
        }
        return pages;
    }

    private static void add(Map<String, List<View>> pages, String name, Visitor visitor, String address) {
        pages.computeIfAbsent(name, any -> new ArrayList<>()).add(new View(visitor, address, List.of()));
    }

    /** Calls of some households, with their cards open. */
    private static List<Long> contacts(House house, Site site) {
        var random = new Random(site.id());
        var desk = site.staffId("desk");
        return java.util.stream.IntStream.range(0, HOMES)
                .mapToObj(at -> site.any(random))
                .map(home -> house.database()
                        .number(
                                """
                        insert into contact (community_id, channel, opened_at, opened_by, opened_by_name, home_id, person_id,
                                             caller_name, submission)
                        values (?, 'CALL', now(), ?, '李娜', ?, ?, ?, ?) returning id""",
                                site.id(),
                                desk,
                                home.homeId(),
                                home.personId(),
                                home.personName(),
                                UUID.randomUUID()))
                .toList();
    }

    /** The figures at the last level, beside the one before it. */
    public void tell(House house) {
        var all = List.copyOf(levels.keySet());
        var last = levels.getOrDefault(all.getLast(), Map.of());
        var before = all.size() < 2 ? null : all.get(all.size() - 2);
        last.forEach((name, seen) -> tell(house, name, seen, before));
    }

    private void tell(House house, String name, Seen seen, @Nullable Integer before) {
        house.results()
                .add(Figure.ratio(
                        name + ", p95",
                        seen.told(),
                        "%.1f ms".formatted(seen.floor().p95()),
                        seen.ratio(),
                        "≤ 3",
                        seen.ratio() <= 3));
        Statements.tell(house, name, seen.traces().getFirst());
        var earlier =
                before == null ? null : levels.getOrDefault(before, Map.of()).get(name);
        if (earlier != null) {
            var growth = seen.measured().p95() / earlier.measured().p95();
            house.results()
                    .add(Figure.ratio(
                            name + ", p95 beside its own at %,d".formatted(before),
                            seen.told(),
                            earlier.told(),
                            growth,
                            "≤ 1.5",
                            growth <= 1.5));
        }
    }
}
