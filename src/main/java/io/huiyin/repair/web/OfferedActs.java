package io.huiyin.repair.web;

import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Offer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Viewer;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the table allows the viewer now, as the page offers it. */
@Component
class OfferedActs {
    /** What is done beside the work's way, or instead of it. */
    private static final Set<ActResource> ASIDE = EnumSet.of(
            ActResource.SURVEY_ORDER,
            ActResource.RECLASSIFICATION,
            ActResource.GRAB,
            ActResource.HAND_BACK,
            ActResource.TRANSFER,
            ActResource.REFUSAL,
            ActResource.TURNING_DOWN,
            ActResource.MATERIAL_CHECK,
            ActResource.MATERIAL_CHOICE,
            ActResource.SHEET_RECEIPT,
            ActResource.PAUSE,
            ActResource.INCIDENT,
            ActResource.URGE,
            ActResource.PROMISE,
            ActResource.PAYMENT_CANCELLATION,
            ActResource.PASSED_CHECK,
            ActResource.FAILED_CHECK,
            ActResource.CANCELLATION,
            ActResource.REOPENING);

    private static final Comparator<ActResource> LIKELIEST = Comparator.comparing(
                    (ActResource act) -> ASIDE.contains(act))
            .thenComparing(act -> ASIDE.contains(act) ? act.ordinal() : -act.ordinal());
    private static final String PARTY = "procedure.refused.party";
    private final RepairDesk desk;
    private final ReasonWords words;

    OfferedActs(RepairDesk desk, ReasonWords words) {
        this.desk = desk;
        this.words = words;
    }

    ActsView of(Viewer viewer, Community community, Repair repair, @Nullable ActForm form, Locale locale) {
        var offers = desk.offers(repair, Performer.of(viewer, community.id()));
        return new ActsView(
                repair.matter().number(),
                repair.matter().version(),
                buttons(offers.stream().filter(Offer::open).toList(), locale),
                buttons(
                        offers.stream()
                                .filter(offer -> !offer.open() && !onlyPost(offer))
                                .toList(),
                        locale),
                buttons(offers.stream().filter(OfferedActs::onlyPost).toList(), locale),
                form);
    }

    /** The act that leads the work on and has a form: the page opens with it. */
    Optional<ActResource> next(Viewer viewer, Community community, Repair repair) {
        return desk.offers(repair, Performer.of(viewer, community.id())).stream()
                .filter(Offer::open)
                .flatMap(offer -> ActResource.of(offer.act()).stream())
                .min(LIKELIEST)
                .filter(act -> !ASIDE.contains(act) && Asked.something(act));
    }

    private static boolean onlyPost(Offer<RepairAct> offer) {
        return !offer.open()
                && offer.against().stream().anyMatch(reason -> reason.key().equals(PARTY));
    }

    /** What books tell by themselves is nobody's to do. */
    private List<ActButton> buttons(List<Offer<RepairAct>> offers, Locale locale) {
        return offers.stream()
                .filter(offer -> offer.act() != RepairAct.EndTakenOver.class)
                .flatMap(offer -> ActResource.of(offer.act()).stream()
                        .map(act -> new Offered(act, words.say(offer.against(), locale))))
                .sorted(Comparator.comparing(Offered::act, LIKELIEST))
                .map(offered -> new ActButton(
                        offered.act().noun(), offered.act().word(), Asked.something(offered.act()), offered.against()))
                .toList();
    }

    private record Offered(ActResource act, List<String> against) {}
}
