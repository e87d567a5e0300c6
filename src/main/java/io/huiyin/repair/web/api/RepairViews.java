package io.huiyin.repair.web.api;

import io.huiyin.api.Problem;
import io.huiyin.api.ReasonWords;
import io.huiyin.estate.Community;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Performer;
import io.huiyin.procedure.Offer;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.ChargeLine;
import io.huiyin.repair.HouseholdLinks;
import io.huiyin.repair.RepairAct;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Signature;
import io.huiyin.repair.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Shows repairs to programs: times with the community's offset, money as decimal text, telephones masked. */
@Component
class RepairViews {
    private final RepairDesk desk;
    private final ClauseClocks clocks;
    private final ReasonWords words;
    private final HouseholdLinks links;
    private final Clock clock;

    RepairViews(RepairDesk desk, ClauseClocks clocks, ReasonWords words, HouseholdLinks links, Clock clock) {
        this.desk = desk;
        this.clocks = clocks;
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    RepairView view(Repair repair, Community community, Performer by) {
        var matter = repair.matter();
        var order = repair.order();
        var report = order.report();
        var local = new Local(community.zone());
        return new RepairView(
                matter.number(),
                matter.version(),
                repair.stage(),
                !matter.ended(),
                matter.origin(),
                order.priority(),
                order.trade(),
                order.diagnosis().type(),
                order.diagnosis().assetId(),
                order.earlier(),
                report.fault(),
                report.content(),
                matter.location().text(),
                matter.location().homeId(),
                caller(repair),
                report.contactId(),
                local.maybe(order.appointment()),
                local.maybe(order.expected()),
                order.offList(),
                report.publicFacility(),
                report.readBack(),
                technician(order.technician()),
                order.lines().stream().map(RepairViews::line).toList(),
                order.sum().toPlainString(),
                order.paid().toPlainString(),
                consent(order, local),
                refusal(order, local),
                material(order),
                signOff(order, local),
                order.reopened(),
                times(repair, local),
                clocks.of(matter.ref()).stream()
                        .map(each -> ClockView.of(each, local::at, clock.instant()))
                        .toList(),
                links.shown(matter, by).orElse(null),
                offers(repair, by));
    }

    private List<RepairView.Offer> offers(Repair repair, Performer by) {
        var locale = LocaleContextHolder.getLocale();
        return desk.offers(repair, by).stream()
                .flatMap(offer -> offer(offer, locale))
                .toList();
    }

    private Stream<RepairView.Offer> offer(Offer<RepairAct> offer, Locale locale) {
        var reasons = offer.against().stream()
                .map(reason -> new Problem.Because(reason.key(), words.say(reason, locale)))
                .toList();
        return ActResource.of(offer.act()).stream()
                .map(resource -> new RepairView.Offer(resource.noun(), offer.open(), reasons));
    }

    private static RepairView.Caller caller(Repair repair) {
        var report = repair.order().report();
        var telephone = report.telephone();
        return new RepairView.Caller(
                repair.matter().customer().name(),
                telephone == null ? null : masked(telephone),
                report.noTelephoneBecause());
    }

    private static String masked(String telephone) {
        try {
            return Phone.parse(telephone).stream().map(Phone::masked).collect(Collectors.joining("/"));
        } catch (PhoneUnreadable unreadable) {
            return "****";
        }
    }

    static RepairView.@Nullable Technician technician(WorkOrder.Technician technician) {
        var id = technician.id();
        return id == null ? null : new RepairView.Technician(id, String.valueOf(technician.name()));
    }

    private static RepairView.Line line(ChargeLine line) {
        return new RepairView.Line(
                line.itemId(),
                line.called().name(),
                line.called().nameEn(),
                line.called().unit(),
                line.called().unitEn(),
                line.quantity().stripTrailingZeros().toPlainString(),
                line.labour().toPlainString(),
                line.material().toPlainString(),
                line.charged(),
                line.ownMaterial(),
                line.sum().toPlainString());
    }

    private static RepairView.@Nullable Agreement consent(WorkOrder order, Local local) {
        return Optional.ofNullable(order.consent())
                .map(given -> new RepairView.Agreement(
                        given.way(), given.name(), given.sum().toPlainString(), local.at(given.at())))
                .orElse(null);
    }

    private static RepairView.@Nullable Refusal refusal(WorkOrder order, Local local) {
        return Optional.ofNullable(order.refusal())
                .map(refusal -> new RepairView.Refusal(
                        refusal.reason(),
                        refusal.byCustomer(),
                        signer(refusal.technician()),
                        signer(refusal.supervisor()),
                        local.at(refusal.at())))
                .orElse(null);
    }

    private static @Nullable String signer(@Nullable Signature signature) {
        return signature == null ? null : signature.name();
    }

    private static RepairView.@Nullable Material material(WorkOrder order) {
        return Optional.ofNullable(order.materialCheck())
                .map(check -> new RepairView.Material(check.material(), check.result(), check.warned()))
                .orElse(null);
    }

    private static RepairView.@Nullable SignOff signOff(WorkOrder order, Local local) {
        return Optional.ofNullable(order.signOff())
                .map(signed -> new RepairView.SignOff(
                        signed.signature().name(),
                        signed.quality(),
                        signed.attitude(),
                        signed.remark(),
                        local.at(signed.at())))
                .orElse(null);
    }

    private static RepairView.Times times(Repair repair, Local local) {
        var progress = repair.order().progress();
        return new RepairView.Times(
                local.at(repair.matter().openedAt()),
                local.at(progress.recordedAt()),
                local.maybe(progress.acknowledgedAt()),
                local.maybe(progress.acceptedAt()),
                local.maybe(progress.arrivedAt()),
                local.maybe(progress.startedAt()),
                local.maybe(progress.completedAt()),
                local.maybe(progress.returnedAt()),
                local.maybe(progress.verifiedAt()),
                local.maybe(progress.toFinanceAt()),
                local.maybe(repair.matter().endedAt()));
    }

    /** The community's own time. */
    record Local(ZoneId zone) {
        OffsetDateTime at(Instant instant) {
            return instant.atZone(zone).toOffsetDateTime();
        }

        @Nullable
        OffsetDateTime maybe(@Nullable Instant instant) {
            return instant == null ? null : at(instant);
        }
    }
}
