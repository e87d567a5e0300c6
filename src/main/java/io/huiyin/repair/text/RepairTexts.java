package io.huiyin.repair.text;

import io.huiyin.matter.Entry;
import io.huiyin.matter.Matter;
import io.huiyin.matter.MatterAdvanced;
import io.huiyin.matter.MatterRef;
import io.huiyin.matter.Matters;
import io.huiyin.matter.Timeline;
import io.huiyin.message.text.NewText;
import io.huiyin.message.text.Texts;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Owes the customer of a repair a text with the act that concerns him, in the act's transaction; drops what is true no more. */
@Component
class RepairTexts {
    /** Of what happened longer ago, as books tell it, nobody hears. */
    private static final Duration PAST = Duration.ofMinutes(1);

    private static final Set<String> OPENINGS = Set.of("Record", "ReportAgain");

    private final Texts texts;
    private final PriceTexts prices;
    private final Known known;
    private final Clock clock;

    RepairTexts(Texts texts, PriceTexts prices, Known known, Clock clock) {
        this.texts = texts;
        this.prices = prices;
        this.known = known;
        this.clock = clock;
    }

    /** What is known of an order. */
    @Component("textKnown")
    record Known(Matters matters, RepairDesk desk, Timeline timeline, JsonMapper json) {
        Repair repair(MatterAdvanced act) {
            var ref = new MatterRef(act.communityId(), act.matterId());
            return desk.after(matters.find(ref).orElseThrow());
        }

        /** The appointment before the last act changed it; empty when there was none. */
        String appointmentBefore(Repair repair) {
            var told = timeline.of(repair.matter().ref()).stream()
                    .filter(entry ->
                            entry.word().equals("Record") || entry.word().equals(ActResource.RECLASSIFICATION.word()))
                    .toList();
            return told.size() < 2 ? "" : appointment(told.get(told.size() - 2));
        }

        private String appointment(Entry entry) {
            return json.readTree(entry.facts()).path("appointment").asString("");
        }
    }

    @EventListener
    void hear(MatterAdvanced act) {
        if (!act.kind().equals("repair") || act.at().isBefore(clock.instant().minus(PAST))) {
            return;
        }
        if (!Objects.equals(act.fromStage(), act.toStage())) {
            texts.over(act.communityId(), act.matterId(), Template.overIn(Stage.valueOf(act.toStage())));
        }
        if (concerns(act)) {
            var repair = known.repair(act);
            if (reachable(repair)) {
                tell(act, repair);
            }
        }
    }

    /** Whether an act may be worth a text at all, told by itself, so that the others ask the database nothing more. */
    private static boolean concerns(MatterAdvanced act) {
        return OPENINGS.contains(act.act())
                || entered(act, Stage.ACCEPTED)
                || entered(act, Stage.QUOTED)
                || entered(act, Stage.COMPLETED)
                || entered(act, Stage.CANCELLED)
                || is(act, ActResource.PROMISE)
                || is(act, ActResource.RECLASSIFICATION);
    }

    private static boolean reachable(Repair repair) {
        return repair.matter().origin() == Matter.Origin.LIVE
                && Mobiles.concerned(repair)
                && Mobiles.on(repair).isPresent();
    }

    private void tell(MatterAdvanced act, Repair repair) {
        var order = repair.order();
        if (OPENINGS.contains(act.act())) {
            owe(repair, Template.RECORDED, order.report().fault());
        } else if (entered(act, Stage.ACCEPTED)) {
            owe(
                    repair,
                    Template.ASSIGNED,
                    moment(order.appointment()),
                    Objects.requireNonNullElse(order.technician().name(), ""));
        } else if (entered(act, Stage.QUOTED)) {
            prices.wait(repair);
        } else if (entered(act, Stage.COMPLETED)) {
            owe(repair, Template.COMPLETED);
        } else if (entered(act, Stage.CANCELLED) && act.by().kind() == Actor.Kind.STAFF) {
            owe(repair, Template.CANCELLED);
        } else if (is(act, ActResource.PROMISE)) {
            owe(repair, Template.EXPECTED, moment(order.expected()));
        } else if (is(act, ActResource.RECLASSIFICATION)) {
            appointed(repair);
        }
    }

    /** A new appointment is told, another priority is not (REP-22). */
    private void appointed(Repair repair) {
        var now = moment(repair.order().appointment());
        if (!now.isEmpty() && !now.equals(known.appointmentBefore(repair))) {
            owe(repair, Template.APPOINTMENT, now);
        }
    }

    private void owe(Repair repair, Template template, String... params) {
        texts.owe(text(repair, template, clock.instant().plus(template.waits()), params));
    }

    static NewText text(Repair repair, Template template, Instant dueAt, String... params) {
        var matter = repair.matter();
        return new NewText(
                matter.communityId(),
                matter.id(),
                matter.kind(),
                matter.number(),
                template.name(),
                List.of(params),
                template == Template.LINK || repair.order().urgent(),
                dueAt);
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    private static boolean entered(MatterAdvanced act, Stage stage) {
        return act.toStage().equals(stage.name()) && !act.toStage().equals(act.fromStage());
    }

    private static boolean is(MatterAdvanced act, ActResource resource) {
        return act.act().equals(resource.word());
    }
}
