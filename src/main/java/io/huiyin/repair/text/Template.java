package io.huiyin.repair.text;

import io.huiyin.repair.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a customer is told by text; each is true in some stages, and dropped when the order has left them. */
public enum Template {
    /** The order is written: its link, its number, what happens next. */
    RECORDED(Duration.ZERO, Sets.OPEN),
    /** A technician took it. */
    ASSIGNED(Duration.ZERO, EnumSet.of(Stage.ACCEPTED)),
    /** When somebody comes has changed (REP-22). */
    APPOINTMENT(Sets.MOMENT, Sets.AHEAD),
    /** When it will be done was told, or has changed (REP-22). */
    EXPECTED(Sets.MOMENT, Sets.UNDONE),
    /** A price waits for the answer (REP-11). */
    PRICE(Duration.ZERO, EnumSet.of(Stage.QUOTED)),
    PRICE_REMINDER(Duration.ZERO, EnumSet.of(Stage.QUOTED)),
    PRICE_LAST_REMINDER(Duration.ZERO, EnumSet.of(Stage.QUOTED)),
    /** It is done: to be tried, signed and rated (REP-15). */
    COMPLETED(Sets.SIGNING, EnumSet.of(Stage.COMPLETED)),
    CANCELLED(Duration.ZERO, EnumSet.of(Stage.CANCELLED)),
    /** The link once more, since somebody asked for it. */
    LINK(Duration.ZERO, EnumSet.allOf(Stage.class));

    /** The sets of stages, and how long one waits in case something newer comes. */
    private static final class Sets {
        static final Duration MOMENT = Duration.ofMinutes(2);
        static final Duration SIGNING = Duration.ofMinutes(5);
        static final EnumSet<Stage> OPEN =
                EnumSet.complementOf(EnumSet.of(Stage.CLOSED, Stage.UNDONE, Stage.CANCELLED, Stage.DECLINED));
        static final EnumSet<Stage> AHEAD = EnumSet.of(
                Stage.TAKEN_OVER,
                Stage.RECORDED,
                Stage.TRIAGE,
                Stage.SURVEY,
                Stage.REVIEW,
                Stage.QUOTED,
                Stage.UNASSIGNED,
                Stage.DISPATCHED,
                Stage.ACCEPTED);
        static final EnumSet<Stage> UNDONE = EnumSet.copyOf(AHEAD);

        static {
            UNDONE.addAll(EnumSet.of(Stage.ON_SITE, Stage.CHECKED, Stage.READY, Stage.WORKING, Stage.PAUSED));
        }
    }

    private final Duration wait;
    private final Set<Stage> stages;

    Template(Duration wait, EnumSet<Stage> stages) {
        this.wait = wait;
        this.stages = Collections.unmodifiableSet(stages);
    }

    /** How long it waits, since often something newer comes, or the customer does it on the spot. */
    Duration waits() {
        return wait;
    }

    public boolean trueIn(Stage stage) {
        return stages.contains(stage);
    }

    /** What is not true any more once an order stands there. */
    static List<String> overIn(Stage stage) {
        return Arrays.stream(values())
                .filter(template -> !template.trueIn(stage))
                .map(Template::name)
                .toList();
    }
}
