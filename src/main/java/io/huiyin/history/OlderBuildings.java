package io.huiyin.history;

import io.huiyin.estate.Building;
import io.huiyin.estate.BuildingHints;
import io.huiyin.estate.Buildings;
import io.huiyin.estate.Community;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The buildings of a community as older books write their addresses; those that are missing are put on the books if wanted. */
final class OlderBuildings {
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 100;
    private final Buildings buildings;
    private final Community community;
    private final Map<String, Building> known = new HashMap<>();

    OlderBuildings(Buildings buildings, Community community) {
        this.buildings = buildings;
        this.community = community;
        buildings.of(community.id()).forEach(this::learn);
    }

    private void learn(Building building) {
        known.putIfAbsent(key(building.code()), building);
        known.putIfAbsent(key(building.name()), building);
    }

    Optional<Building> find(String address) {
        return Optional.ofNullable(known.get(key(address)));
    }

    Building add(String address) {
        var building =
                buildings.add(community.id(), code(address), cut(address, LONGEST_NAME), null, BuildingHints.none());
        learn(building);
        known.putIfAbsent(key(address), building);
        return building;
    }

    /** A long address is cut, and told from others by a number of its own. */
    private static String code(String address) {
        return address.length() <= LONGEST_CODE
                ? address
                : cut(address, LONGEST_CODE - 9) + "~"
                        + Integer.toHexString(key(address).hashCode());
    }

    private static String cut(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), most)));
    }

    /** 3 栋, 3栋, 3号楼 and 3 are one building. */
    private static String key(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return plain.replaceAll("^(\\w+) ?(栋|幢|座|号楼|#)$", "$1");
    }
}
