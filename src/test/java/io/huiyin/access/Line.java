package io.huiyin.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers.
 *
 * @param own each post at its own community
 * @param elsewhere each post at another company's community; empty where the address names none
 * @param foreign each post at its own community, about things of the other; empty where the address names no thing
 * @param nobody who is not signed in, or a program without a token
 */
record Line(
        Route route,
        Map<String, Answered> own,
        Map<String, Answered> elsewhere,
        Map<String, Answered> foreign,
        Answered nobody) {
    private static final String ADMINISTRATOR = "administrator";

    boolean open() {
        return nobody == Answered.IN;
    }

    boolean letsSomebodyIn() {
        return open() || own.containsValue(Answered.IN);
    }

    /** Whether some post is let in and another is not. */
    boolean tellsPostsApart() {
        return own.containsValue(Answered.IN) && own.values().stream().anyMatch(Line::refused);
    }

    private static boolean refused(Answered answered) {
        return answered == Answered.FORBIDDEN || answered == Answered.ABSENT;
    }

    /** Those of another community who are answered anything but that there is no such thing. */
    List<String> holes() {
        var holes = new ArrayList<String>();
        if (open()) {
            return holes;
        }
        elsewhere.forEach((asker, answered) -> {
            if (answered != Answered.ABSENT) {
                holes.add("%s is answered %s at another community: %s".formatted(asker, answered, route.name()));
            }
        });
        foreign.forEach((asker, answered) -> {
            var refusedAnyway = answered == Answered.FORBIDDEN && own.get(asker) == Answered.FORBIDDEN;
            if (answered != Answered.ABSENT && !refusedAnyway) {
                holes.add("%s is answered %s about a thing of another community: %s"
                        .formatted(asker, answered, route.name()));
            }
        });
        return holes;
    }

    String markdown() {
        var marks = route.marks().isEmpty() ? "" : " (" + String.join(", ", route.marks()) + ")";
        return "| %s | `%s`%s | %s | %s | %s | %s |\n"
                .formatted(
                        route.method(),
                        route.pattern(),
                        marks,
                        who(Answered.IN),
                        others(),
                        open() || elsewhere.isEmpty() && foreign.isEmpty() ? "–" : holes().isEmpty() ? "404" : "**in**",
                        nobody);
    }

    private String others() {
        var answers = new TreeMap<Answered, String>();
        for (var answered : own.values()) {
            if (answered != Answered.IN) {
                answers.put(answered, who(answered));
            }
        }
        if (answers.isEmpty()) {
            return "–";
        }
        return answers.size() == 1
                ? answers.firstKey().toString()
                : answers.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("; "));
    }

    /** The posts that are answered so; the company's administrator only where the site's is answered otherwise, the group's where both are. */
    private String who(Answered wanted) {
        var posts = new LinkedHashMap<>(own);
        var above = posts.remove(Asker.COMPANY);
        var top = posts.remove(Asker.GROUP);
        var so = posts.entrySet().stream()
                .filter(each -> each.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        var differs = above == wanted && posts.get(ADMINISTRATOR) != wanted;
        if (top == wanted && above != wanted && posts.get(ADMINISTRATOR) != wanted && so.isEmpty()) {
            return Asker.GROUP;
        }
        return listed(so, posts, above, wanted) + (differs ? (so.isEmpty() ? "" : ", ") + Asker.COMPANY : "");
    }

    private static String listed(
            List<String> so, Map<String, Answered> posts, @Nullable Answered above, Answered wanted) {
        if (so.size() == posts.size()) {
            return above == wanted ? "every post" : "every post of the site";
        }
        if (so.size() <= posts.size() / 2) {
            return so.isEmpty() && above != wanted ? "nobody" : String.join(", ", so);
        }
        return posts.keySet().stream()
                .filter(post -> !so.contains(post))
                .collect(Collectors.joining(", ", "every post but ", ""));
    }
}
