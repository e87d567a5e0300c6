package io.huiyin.area.web;

import io.huiyin.estate.Building;
import io.huiyin.staff.StaffMember;
import java.util.List;
import java.util.Map;

/**
 * What the page of areas shows.
 *
 * @param keepers by building
 * @param assistants who may keep one
 */
public record AreasView(
        List<Building> buildings, Map<Long, Long> keepers, List<StaffMember> assistants, boolean mayGive) {
    public boolean keeps(StaffMember member, Building building) {
        return Long.valueOf(member.id()).equals(keepers.get(building.id()));
    }

    /** How many buildings a member keeps. */
    public long load(StaffMember member) {
        return keepers.values().stream().filter(each -> each == member.id()).count();
    }

    /** The keeper's name; empty for a building that is everybody's. */
    public String keeper(Building building) {
        return assistants.stream()
                .filter(member -> keeps(member, building))
                .map(StaffMember::name)
                .findFirst()
                .orElse("");
    }
}
