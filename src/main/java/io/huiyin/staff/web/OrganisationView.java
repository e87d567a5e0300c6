package io.huiyin.staff.web;

import io.huiyin.staff.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The tree as lines, each a step further in than what it belongs to. */
public record OrganisationView(List<Line> lines) {
    /** A part of the company and how deep it stands, from 0. */
    public record Line(Organisation organisation, int depth) {
        public boolean opensMore() {
            return organisation.kind() != Organisation.Kind.DEPARTMENT;
        }
    }

    static OrganisationView of(List<Organisation> parentsFirst) {
        var depths = new HashMap<Long, Integer>();
        var children = new HashMap<Long, List<Organisation>>();
        var roots = new ArrayList<Organisation>();
        for (var one : parentsFirst) {
            var parent = one.parentId();
            depths.put(one.id(), parent == null ? 0 : depths.getOrDefault(parent, -1) + 1);
            if (parent != null && depths.containsKey(parent)) {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(one);
            } else {
                roots.add(one);
            }
        }
        var lines = new ArrayList<Line>();
        roots.forEach(root -> add(root, 0, children, lines));
        return new OrganisationView(List.copyOf(lines));
    }

    private static void add(Organisation one, int depth, HashMap<Long, List<Organisation>> children, List<Line> lines) {
        lines.add(new Line(one, depth));
        children.getOrDefault(one.id(), List.of()).forEach(child -> add(child, depth + 1, children, lines));
    }
}
