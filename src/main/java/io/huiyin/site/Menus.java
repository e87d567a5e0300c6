package io.huiyin.site;

import static java.util.stream.Collectors.toMap;

import io.huiyin.estate.Community;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The menu of one viewer at one community: what his posts use, in its order, and what waits for him there. */
@Component
public class Menus {
    private static final String EVERYWHERE = "//";

    private final List<MenuEntry> entries;
    private final List<MenuBadge> badges;

    Menus(ObjectProvider<MenuSource> sources, ObjectProvider<MenuBadge> badges) {
        this.entries = sources.stream()
                .flatMap(source -> source.entries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::key))
                .toList();
        this.badges = badges.stream().toList();
    }

    public List<MenuLine> lines(Viewer viewer, @Nullable Community community) {
        return entries.stream()
                .filter(entry -> entry.posts().stream().anyMatch(post -> mayUse(viewer, community, entry, post)))
                .map(entry -> new MenuLine(entry.key(), address(entry, community), entry.icon()))
                .toList();
    }

    /** The first page of the viewer's work there. */
    public Optional<String> first(Viewer viewer, @Nullable Community community) {
        return lines(viewer, community).stream().findFirst().map(MenuLine::address);
    }

    /** What waits for the viewer, by the key of the menu line; lines where nothing waits are not in it. */
    public Map<String, Integer> waiting(Viewer viewer, Community community) {
        var shown = lines(viewer, community).stream().map(MenuLine::key).toList();
        return badges.stream()
                .filter(badge -> shown.contains(badge.key()))
                .map(badge -> Map.entry(badge.key(), badge.waiting(viewer, community.id())))
                .filter(waiting -> waiting.getValue() > 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private static boolean mayUse(Viewer viewer, @Nullable Community community, MenuEntry entry, Post post) {
        if (entry.path().startsWith(EVERYWHERE)) {
            return viewer.holdsSomewhere(post);
        }
        return community != null && viewer.holds(post, community.id());
    }

    private static String address(MenuEntry entry, @Nullable Community community) {
        if (entry.path().startsWith(EVERYWHERE)) {
            return entry.path().substring(1);
        }
        return community == null ? "/" : "/c/" + community.code() + entry.path();
    }

    /** A line of the menu as it is shown. */
    public record MenuLine(String key, String address, String icon) {
        /** The key as an element's id. */
        public String id() {
            return "badge-" + key.replace('.', '-');
        }
    }
}
