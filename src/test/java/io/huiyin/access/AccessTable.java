package io.huiyin.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks every route in every way that the document tells of. */
final class AccessTable {
    private final Visit visit;
    private final Samples samples;
    private final List<Asker> askers;
    private final Ground own;
    private final Ground other;

    AccessTable(Visit visit, Samples samples, List<Asker> askers, Ground own, Ground other) {
        this.visit = visit;
        this.samples = samples;
        this.askers = askers;
        this.own = own;
        this.other = other;
    }

    List<Line> lines(List<Route> routes) {
        return routes.stream().map(this::line).toList();
    }

    private Line line(Route route) {
        return new Line(
                route,
                each(asker -> visit.ask(asker, route, own, own, own)),
                route.atACommunity() ? each(asker -> visit.ask(asker, route, other, other, other)) : Map.of(),
                samples.namesThings(route) ? each(asker -> visit.ask(asker, route, own, other, own)) : Map.of(),
                visit.ask(Asker.NOBODY, route, own, own, own));
    }

    private Map<String, Answered> each(Function<Asker, Answered> asking) {
        var answers = new LinkedHashMap<String, Answered>();
        askers.forEach(asker -> answers.put(asker.name(), asking.apply(asker)));
        return answers;
    }
}
