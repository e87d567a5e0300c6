package io.huiyin.repair.phone;

import io.huiyin.estate.Building;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.estate.Phone;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.ClauseClocks;
import io.huiyin.matter.Location;
import io.huiyin.matter.Matter;
import io.huiyin.matter.Performer;
import io.huiyin.matter.view.PhotosView;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.QualityCheck;
import io.huiyin.repair.RepairDesk;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.Stage;
import io.huiyin.repair.phone.OrderView.Hint;
import io.huiyin.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one order together for the phone. */
@Component
class OrderViews {
    private static final String HINT = "repair-phone.hint.";

    private final RepairDesk desk;
    private final ClauseClocks clocks;
    private final Buildings buildings;
    private final Attachments attachments;

    OrderViews(RepairDesk desk, ClauseClocks clocks, Buildings buildings, Attachments attachments) {
        this.desk = desk;
        this.clocks = clocks;
        this.buildings = buildings;
        this.attachments = attachments;
    }

    OrderView of(Community community, Viewer viewer, Repair repair) {
        var order = repair.order();
        var report = order.report();
        var mine = isOf(viewer, repair);
        var possible = mine || repair.stage() == Stage.UNASSIGNED
                ? Possible.of(desk.offers(repair, Performer.of(viewer, community.id())))
                : Possible.nothing();
        return new OrderView(
                repair.matter().number(),
                repair.matter().version(),
                repair.matter().location().text(),
                report.fault(),
                report.content(),
                repair.stage(),
                order.priority(),
                order.trade(),
                report.publicFacility(),
                order.appointment(),
                order.expected(),
                due(repair.matter()),
                hints(community, repair.matter().location()),
                mine ? null : order.technician().name(),
                mine && !repair.matter().ended(),
                mine ? CallNumbers.on(repair).stream().map(Phone::masked).toList() : List.of(),
                report.noTelephoneBecause(),
                Objects.requireNonNullElse(repair.matter().customer().name(), ""),
                order.lines().stream().map(ItemLine::of).toList(),
                order.sum(),
                order.progress().result(),
                toMend(order.check()),
                new PhotosView(
                        repair.matter().number(), attachments.of(repair.matter().ref()), null),
                possible.main().orElse(null),
                possible.others());
    }

    private static @Nullable String toMend(@Nullable QualityCheck check) {
        return check != null && check.state() == QualityCheck.State.TO_MEND ? check.note() : null;
    }

    private @Nullable Due due(Matter matter) {
        return Due.of(
                clocks.pressing(matter.communityId(), List.of(matter.id())).get(matter.id()));
    }

    static boolean isOf(Viewer viewer, Repair repair) {
        return Objects.equals(repair.order().technician().id(), viewer.staffId());
    }

    private List<Hint> hints(Community community, Location where) {
        var building = where.buildingId();
        return building == null
                ? List.of()
                : buildings
                        .find(community.id(), building)
                        .map(Building::hints)
                        .map(OrderViews::told)
                        .orElse(List.of());
    }

    private static List<Hint> told(BuildingHints hints) {
        var told = new ArrayList<Hint>();
        add(told, "water", "droplet", hints.waterValve());
        add(told, "power", "bolt", hints.powerSwitch());
        if (hints.subcontractor() != null) {
            told.add(new Hint(HINT + "subcontractor", "users", hints.subcontractor(), hints.subcontractorPhone()));
        }
        add(told, "warranty", "shield-check", Objects.toString(hints.warrantyUntil(), null));
        add(told, "remark", "info-circle", hints.remark());
        return told;
    }

    private static void add(List<Hint> told, String about, String icon, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            told.add(new Hint(HINT + about, icon, text, null));
        }
    }
}
