package io.huiyin.backup;

import io.huiyin.backup.Catalogue.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The order in which tables can be filled: what is referred to comes first.
 *
 * @param tables their names
 * @param waiting references that go in a circle: they can be held against the rows only when all are there
 */
record LoadOrder(List<String> tables, List<Reference> waiting) {
    static LoadOrder of(List<String> names, List<Reference> references) {
        var left = new TreeSet<>(names);
        var order = new ArrayList<String>();
        var waiting = new ArrayList<Reference>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(name -> references.stream().noneMatch(holdsBack(name, left)))
                    .findFirst()
                    .orElseGet(left::first);
            references.stream().filter(holdsBack(next, left)).forEach(waiting::add);
            left.remove(next);
            order.add(next);
        }
        return new LoadOrder(List.copyOf(order), List.copyOf(waiting));
    }

    /** A table may refer to itself: that is looked at when all of its rows are in. */
    private static Predicate<Reference> holdsBack(String name, TreeSet<String> left) {
        return reference ->
                reference.from().equals(name) && !reference.to().equals(name) && left.contains(reference.to());
    }
}
