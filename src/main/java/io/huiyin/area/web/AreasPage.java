package io.huiyin.area.web;

import io.huiyin.area.Areas;
import io.huiyin.area.web.AreasView.Row;
import io.huiyin.area.web.AreasView.Trouble;
import io.huiyin.estate.Building;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lays out the page of areas. */
@Component
class AreasPage {
    private final Areas areas;
    private final Buildings buildings;
    private final StaffMembers staff;

    AreasPage(Areas areas, Buildings buildings, StaffMembers staff) {
        this.areas = areas;
        this.buildings = buildings;
        this.staff = staff;
    }

    /** The page, with what stands against some of its buildings. */
    AreasView view(Community community, boolean mayGive, Map<Long, Trouble> troubles) {
        var keepers = areas.keepers(community.id());
        var names = staff.named(new HashSet<>(keepers.values()));
        var assistants = assistants(community);
        var rows = buildings(community).stream()
                .map(building -> {
                    var keeper = names.get(keepers.getOrDefault(building.id(), 0L));
                    var former = keeper != null && assistants.stream().noneMatch(each -> each.id() == keeper.id());
                    return new Row(building, keeper, former, troubles.get(building.id()));
                })
                .toList();
        return new AreasView(rows, assistants, mayGive);
    }

    List<Building> buildings(Community community) {
        return buildings.of(community.id());
    }

    List<StaffMember> assistants(Community community) {
        return staff.holding(community.id(), Set.of(Post.PROPERTY_ASSISTANT));
    }
}
