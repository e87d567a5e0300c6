package io.huiyin.bench.line;

import io.huiyin.bench.Figure;
import io.huiyin.bench.House;
import io.huiyin.bench.Visitor;
import io.huiyin.bench.fill.Site;
import io.huiyin.bench.fill.Site.Dwelling;
import io.huiyin.bench.floor.Step;
import io.huiyin.bench.line.Views.Seen;
import io.huiyin.bench.line.Views.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looking for homes as one types, character by character: by room, by initials, by the end of a telephone. */
public final class EstateSearched {
    private static final int SITES = 8;
    private static final int HOMES = 3;
    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (search_key|telephone_tail|telephone|home|person|residency|vehicle)\\b");
    private final House house;

    public EstateSearched(House house) {
        this.house = house;
    }

    public void measure() {
        var typed = new LinkedHashMap<String, List<View>>();
        for (var site : house.sites().subList(0, Math.min(SITES, house.sites().size()))) {
            var visitor = Visitor.of(house.http(), site, "desk");
            var random = new Random(site.id());
            for (var at = 0; at < HOMES; at++) {
                type(site, visitor, site.any(random), typed);
            }
        }
        typed.forEach((name, views) -> tell(name, new Views(house).look(views)));
    }

    private static void type(Site site, Visitor visitor, Dwelling home, Map<String, List<View>> typed) {
        for (var way : Map.of("room", home.label(), "initials", home.initials(), "telephone tail", home.tail())
                .entrySet()) {
            var shortest =
                    way.getKey().equals("telephone tail") ? way.getValue().length() : 1;
            IntStream.rangeClosed(shortest, way.getValue().length())
                    .mapToObj(length -> way.getValue().substring(0, length))
                    .map(word ->
                            "/c/%s/search?q=%s".formatted(site.code(), URLEncoder.encode(word, StandardCharsets.UTF_8)))
                    .forEach(address -> typed.computeIfAbsent(way.getKey(), any -> new ArrayList<>())
                            .add(new View(visitor, address, List.of("HX-Request", "true"))));
        }
    }

    private void tell(String name, Seen seen) {
        house.results()
                .add(Figure.ratio(
                        "estate search by %s, p95".formatted(name),
                        seen.told(),
                        "%.1f ms".formatted(seen.floor().p95()),
                        seen.ratio(),
                        "≤ 3",
                        seen.ratio() <= 3));
        var whole = wholeTables(seen);
        house.results()
                .add(new Figure(
                        "the same: tables read whole",
                        whole.isEmpty() ? "none" : String.join(", ", whole),
                        "",
                        "",
                        "by index only",
                        whole.isEmpty() ? "yes" : "**no**"));
        Statements.tell(house, "estate search by " + name, seen.traces().getLast());
    }

    private TreeSet<String> wholeTables(Seen seen) {
        var whole = new TreeSet<String>();
        seen.traces().stream()
                .flatMap(trace -> trace.steps().stream())
                .filter(step -> step.works() && step.sql().contains("search_key"))
                .forEach(step -> {
                    var found = WHOLE_TABLE.matcher(explained(step));
                    while (found.find()) {
                        whole.add(found.group(1));
                    }
                });
        return whole;
    }

    private String explained(Step step) {
        try (var connection = house.database().asServer();
                var statement = connection.prepareStatement("explain " + step.sql())) {
            for (var at = 0; at < step.values().size(); at++) {
                statement.setObject(at + 1, step.values().get(at), Types.OTHER);
            }
            var plan = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
