package io.huiyin.repair.web;

import io.huiyin.estate.Community;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.ClauseClock;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Timeline;
import io.huiyin.matter.view.ClockWords;
import io.huiyin.matter.view.PhotosView;
import io.huiyin.matter.view.TimelineWords;
import io.huiyin.repair.Copies;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.text.TextCards;
import io.huiyin.staff.Viewer;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts the page of a work order together. */
@Component
class OrderPages {
    private static final Comparator<ClauseClock> OPEN_FIRST = Comparator.comparing(
                    (ClauseClock clock) -> !clock.isOpen())
            .thenComparing(ClauseClock::dueAt)
            .thenComparing(ClauseClock::id);
    private final Clocks clocks;
    private final Timeline timeline;
    private final TimelineWords timelineWords;
    private final Beside beside;
    private final HouseholdLinks links;

    OrderPages(Clocks clocks, Timeline timeline, TimelineWords timelineWords, Beside beside, HouseholdLinks links) {
        this.clocks = clocks;
        this.timeline = timeline;
        this.timelineWords = timelineWords;
        this.beside = beside;
        this.links = links;
    }

    /** The clocks and how they are told. */
    @Component
    record Clocks(ClauseClocks all, ClockWords words) {}

    /** What stands beside the order itself. */
    @Component
    record Beside(Attachments attachments, UpkeepViews upkeep, ChargeViews charges, TextCards texts) {}

    OrderPage of(Community community, Repair repair, Viewer viewer, Locale locale) {
        var matter = repair.matter();
        var zone = community.zone();
        var running = clocks.all().of(matter.ref()).stream().sorted(OPEN_FIRST).toList();
        return new OrderPage(
                repair,
                ClockWords.pressing(running)
                        .map(clock -> clocks.words().face(clock, zone, locale))
                        .orElse(null),
                clocks.words().faces(running, zone, locale),
                timelineWords.lines(matter, timeline.of(matter.ref()), zone, locale),
                new PhotosView(matter.number(), beside.attachments().of(matter.ref()), null),
                Copies.of(repair.order(), repair.stage()),
                CallBack.masked(repair),
                links.shown(matter, Performer.of(viewer, community.id())).orElse(null),
                beside.texts().of(repair, viewer),
                beside.upkeep().of(repair, viewer),
                beside.charges().of(repair.order()));
    }
}
