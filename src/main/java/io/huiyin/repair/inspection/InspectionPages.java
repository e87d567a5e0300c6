package io.huiyin.repair.inspection;

import io.huiyin.area.Areas;
import io.huiyin.estate.Community;
import io.huiyin.repair.QualityCheck;
import io.huiyin.repair.inspection.InspectionView.Tab;
import io.huiyin.repair.inspection.InspectionView.Trouble;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the page of checks. */
@Component
class InspectionPages {
    private final Inspections inspections;
    private final Areas areas;
    private final StaffMembers staff;
    private final Clock clock;

    InspectionPages(Inspections inspections, Areas areas, StaffMembers staff, Clock clock) {
        this.inspections = inspections;
        this.areas = areas;
        this.staff = staff;
        this.clock = clock;
    }

    /** Which checks are asked for, as the address says. */
    record Asked(@Nullable Tab tab, @Nullable LocalDate day, boolean mine) {
        Tab shown() {
            return tab == null ? Tab.DAY : tab;
        }
    }

    InspectionView of(Viewer viewer, Community community, Asked asked, @Nullable Trouble trouble) {
        var yesterday = clock.instant().atZone(community.zone()).toLocalDate().minusDays(1);
        var day = asked.shown() != Tab.DAY ? null : asked.day() == null ? yesterday : asked.day();
        var waiting = inspections.waiting(community.id());
        return new InspectionView(
                asked.shown(),
                day,
                yesterday,
                byKeeper(viewer, community, found(community, asked.shown(), day), asked.mine()),
                asked.mine(),
                waiting.toMend(),
                waiting.toRecheck(),
                InspectionPosts.mayCheck(viewer, community.id()),
                trouble);
    }

    private List<Inspected> found(Community community, Tab tab, @Nullable LocalDate day) {
        return switch (tab) {
            case DAY -> day == null ? List.of() : inspections.completedOn(community.id(), day, community.zone());
            case TO_MEND -> inspections.in(community.id(), QualityCheck.State.TO_MEND);
            case TO_RECHECK -> inspections.in(community.id(), QualityCheck.State.TO_RECHECK);
        };
    }

    private Map<String, List<Inspected>> byKeeper(
            Viewer viewer, Community community, List<Inspected> found, boolean mine) {
        var keepers = areas.keepers(community.id());
        var names = staff.named(new HashSet<>(keepers.values()));
        return found.stream()
                .filter(each -> !mine || own(viewer, keeper(keepers, each)))
                .collect(Collectors.groupingBy(
                        each -> name(names, keeper(keepers, each)), LinkedHashMap::new, Collectors.toList()));
    }

    /** What is everybody's is the viewer's too. */
    private static boolean own(Viewer viewer, @Nullable Long keeper) {
        return keeper == null || keeper == viewer.staffId();
    }

    private static @Nullable Long keeper(Map<Long, Long> keepers, Inspected repair) {
        return repair.buildingId() == null ? null : keepers.get(repair.buildingId());
    }

    private static String name(Map<Long, StaffMember> names, @Nullable Long keeper) {
        var member = keeper == null ? null : names.get(keeper);
        return member == null ? "" : member.name();
    }
}
