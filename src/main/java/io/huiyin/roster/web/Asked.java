package io.huiyin.roster.web;

import io.huiyin.estate.Community;
import io.huiyin.roster.HouseholdDesk.Seen;
import io.huiyin.staff.Viewer;

/** Who wants to correct which household, what was typed, and beside what an error belongs. */
record Asked(Viewer viewer, Community community, Seen seen, HouseholdForm form, String place) {
    Asked with(HouseholdForm typed) {
        return new Asked(viewer, community, seen, typed, place);
    }

    Asked at(String where) {
        return new Asked(viewer, community, seen, form, where);
    }

    long homeId() {
        return seen.homeId();
    }
}
