package io.huiyin.roster;

/** What an import has written: homes and people that are new, and those that were corrected. */
public record Written(int homesAdded, int homesChanged, int peopleAdded, int peopleChanged) {
    static Written nothing() {
        return new Written(0, 0, 0, 0);
    }

    Written plus(Written more) {
        return new Written(
                homesAdded + more.homesAdded,
                homesChanged + more.homesChanged,
                peopleAdded + more.peopleAdded,
                peopleChanged + more.peopleChanged);
    }
}
