package io.huiyin.worklist;

import io.huiyin.matter.CaseFile;
import io.huiyin.matter.Matter;
import io.huiyin.matter.OpenMatters;
import io.huiyin.procedure.Party;
import io.huiyin.repair.Brief;
import io.huiyin.repair.Briefs;
import io.huiyin.repair.Briefs.Tally;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out what waits for somebody, by the posts held and the procedure's own table. */
@Component
public class Worklist {
    static final String KIND = "repair";
    private static final int MOST = 400;
    private final CaseFile<?, ?, ?> repairs;
    private final Briefs briefs;
    private final OpenMatters matters;

    Worklist(List<CaseFile<?, ?, ?>> files, Briefs briefs, OpenMatters matters) {
        this.repairs = files.stream()
                .filter(file -> file.procedure().name().equals(KIND))
                .findFirst()
                .orElseThrow();
        this.briefs = briefs;
        this.matters = matters;
    }

    /** What may wait for this viewer at all: where the table names one of the posts. */
    public List<Waiting> mine(Viewer viewer, long communityId) {
        var posts = viewer.posts(communityId);
        return Arrays.stream(Waiting.values())
                .filter(waiting -> parties(waiting).stream().anyMatch(posts::contains))
                .toList();
    }

    private Set<Party> parties(Waiting waiting) {
        return repairs.procedure().rows().stream()
                .filter(row -> row.act() == waiting.act()
                        && row.from().stream()
                                .anyMatch(stage -> waiting.stages().stream()
                                        .anyMatch(wanted -> wanted.name().equals(stage.name()))))
                .flatMap(row -> row.by().stream())
                .collect(Collectors.toSet());
    }

    /** How much waits, each order once. */
    public int count(Viewer viewer, long communityId) {
        var mine = mine(viewer, communityId);
        return briefs.tallies(communityId, viewer.staffId()).stream()
                .filter(tally -> mine.stream().anyMatch(waiting -> waiting.holds(tally)))
                .mapToInt(Tally::orders)
                .sum();
    }

    /** How many orders wait to be given to somebody. */
    public int toDispatch(Viewer viewer, long communityId) {
        return briefs.tallies(communityId, viewer.staffId()).stream()
                .filter(Waiting.DISPATCH::holds)
                .mapToInt(Tally::orders)
                .sum();
    }

    /** What waits for the viewer, each order under the first thing it waits for; what waits for nobody is not in it. */
    public Map<Waiting, List<Item>> items(Viewer viewer, long communityId) {
        var mine = mine(viewer, communityId);
        var items = new EnumMap<Waiting, List<Item>>(Waiting.class);
        all(communityId, mine)
                .forEach(item -> mine.stream()
                        .filter(waiting -> waiting.holds(item.tally(viewer.staffId())))
                        .findFirst()
                        .ifPresent(waiting -> items.computeIfAbsent(waiting, none -> new ArrayList<>())
                                .add(item)));
        return items;
    }

    private List<Item> all(long communityId, List<Waiting> mine) {
        var stages = mine.stream()
                .flatMap(waiting -> waiting.stages().stream())
                .map(Stage::name)
                .collect(Collectors.toSet());
        if (stages.isEmpty()) {
            return List.of();
        }
        var found = matters.byTimeLeft(communityId, KIND, stages, MOST);
        var told = briefs.of(communityId, found.stream().map(Matter::id).toList());
        return found.stream()
                .flatMap(matter -> Stream.ofNullable(told.get(matter.id())).map(brief -> new Item(matter, brief)))
                .toList();
    }

    /** An order that waits. */
    public record Item(Matter matter, Brief brief) {
        Tally tally(long staffId) {
            var assignee = matter.heading().assigneeId();
            return new Tally(
                    Stage.valueOf(matter.stage()),
                    assignee != null && assignee == staffId,
                    assignee != null,
                    brief.countersigned(),
                    brief.owed(),
                    1);
        }
    }
}
