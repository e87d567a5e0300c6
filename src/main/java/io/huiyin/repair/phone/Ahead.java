package io.huiyin.repair.phone;

import io.huiyin.repair.ActResource;
import io.huiyin.repair.Stage;
import io.huiyin.repair.Way;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies ahead of an order on its technician's way, so that his phone can go on without asking. */
public final class Ahead {
    private static final List<ActResource> ACTS = Stream.concat(Possible.ONWARD.stream(), Possible.BESIDES.stream())
            .distinct()
            .toList();
    private static final List<Way> STEPS = Way.of(ACTS);
    /** Once the slips are returned the technician is through with it. */
    private static final Set<Stage> THROUGH = EnumSet.range(Stage.RETURNED, Stage.CANCELLED);

    private Ahead() {}

    /** Every step of a technician by the table. */
    public static List<Way> steps() {
        return STEPS;
    }

    public static List<ActResource> onward() {
        return Possible.ONWARD;
    }

    public static List<ActResource> besides() {
        return Possible.BESIDES;
    }

    public static List<Stage> stages() {
        return Arrays.asList(Stage.values());
    }

    /** The acts of an order at this stage that can still come and have a form of their own, as nouns with blanks between. */
    public static String forms(Stage stage) {
        return reached(stage).stream()
                .flatMap(each -> STEPS.stream().filter(step -> step.from() == each))
                .map(Way::act)
                .filter(Task::has)
                .map(ActResource::noun)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Set<Stage> reached(Stage stage) {
        var reached = new LinkedHashSet<Stage>();
        var next = new ArrayDeque<>(List.of(stage));
        while (!next.isEmpty()) {
            var here = next.pop();
            if (!THROUGH.contains(here) && reached.add(here)) {
                STEPS.stream().filter(step -> step.from() == here).map(Way::to).forEach(next::add);
            }
        }
        return reached;
    }
}
