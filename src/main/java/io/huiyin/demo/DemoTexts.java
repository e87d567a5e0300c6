package io.huiyin.demo;

import io.huiyin.estate.Community;
import io.huiyin.matter.Entry;
import io.huiyin.matter.OpenMatters;
import io.huiyin.matter.Timeline;
import io.huiyin.message.text.NewText;
import io.huiyin.message.text.PastTexts;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.text.Mobiles;
import io.huiyin.repair.text.Template;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of the day: without a gateway the desk sends them from its own telephone, some a while ago, some are still to go. */
@Component
class DemoTexts {
    private static final Duration BEHIND = Duration.ofMinutes(25);
    private static final Duration TAKES = Duration.ofMinutes(4);
    private static final Duration DAY = Duration.ofHours(20);
    private static final int MOST = 60;
    private static final Map<String, Template> TOLD = Map.of(
            "Record", Template.RECORDED,
            "Accept", Template.ASSIGNED,
            "Review", Template.PRICE,
            "Complete", Template.COMPLETED);

    private final Orders orders;
    private final Timeline timeline;
    private final Texts texts;
    private final PastTexts past;
    private final Clock clock;

    DemoTexts(Orders orders, Timeline timeline, Texts texts, PastTexts past, Clock clock) {
        this.orders = orders;
        this.timeline = timeline;
        this.texts = texts;
        this.past = past;
        this.clock = clock;
    }

    /** Where the open orders are. */
    @Component("demoOrders")
    record Orders(OpenMatters open, RepairDesk desk) {
        List<Repair> of(Community community) {
            var stages = Arrays.stream(Stage.values()).map(Stage::name).toList();
            return open.byTimeLeft(community.id(), "repair", stages, MOST).stream()
                    .map(desk::after)
                    .toList();
        }
    }

    void fill(Community community, DemoStaff.Crew crew) {
        var desk = Actor.of(crew.the(Post.FRONT_DESK));
        orders.of(community).stream()
                .filter(repair ->
                        Mobiles.concerned(repair) && Mobiles.on(repair).isPresent())
                .filter(repair ->
                        repair.matter().openedAt().isAfter(clock.instant().minus(DAY)))
                .filter(repair -> texts.of(community.id(), repair.matter().id()).isEmpty())
                .forEach(repair -> tell(repair, desk));
    }

    private void tell(Repair repair, Actor desk) {
        for (var entry : timeline.of(repair.matter().ref())) {
            var template = TOLD.get(entry.word());
            if (template != null) {
                tell(repair, template, entry, desk);
            }
        }
        if (repair.stage() == Stage.QUOTED) {
            var due = repair.matter().openedAt().plus(Duration.ofHours(2));
            write(repair, Template.PRICE_REMINDER, due.minus(Duration.ofHours(2)), due, desk);
        }
    }

    private void tell(Repair repair, Template template, Entry entry, Actor desk) {
        write(repair, template, entry.at(), entry.at(), desk);
    }

    /** What was owed a while ago the desk has sent; the last ones it has not come to yet, as long as they are true. */
    private void write(Repair repair, Template template, Instant owedAt, Instant dueAt, Actor desk) {
        var now = clock.instant();
        var sent = dueAt.isBefore(now.minus(BEHIND)) || !template.trueIn(repair.stage());
        var matter = repair.matter();
        var text = new NewText(
                matter.communityId(),
                matter.id(),
                matter.kind(),
                matter.number(),
                template.name(),
                params(repair, template),
                repair.order().urgent(),
                dueAt);
        past.write(text, owedAt, sent ? desk : null, sent ? sentAt(dueAt, now) : null);
    }

    private static Instant sentAt(Instant dueAt, Instant now) {
        var at = dueAt.plus(TAKES);
        return at.isAfter(now) ? now : at;
    }

    private static List<String> params(Repair repair, Template template) {
        var order = repair.order();
        return switch (template) {
            case RECORDED -> List.of(order.report().fault());
            case ASSIGNED ->
                List.of(
                        moment(order.appointment()),
                        Objects.requireNonNullElse(order.technician().name(), ""));
            case APPOINTMENT, EXPECTED -> List.of(moment(order.expected()));
            case PRICE, PRICE_REMINDER, PRICE_LAST_REMINDER ->
                List.of(order.sum().toPlainString());
            case COMPLETED, CANCELLED, LINK -> List.of();
        };
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
