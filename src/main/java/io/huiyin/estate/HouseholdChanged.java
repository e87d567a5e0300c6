package io.huiyin.estate;

/** Somebody else changed the household since it was looked at. */
public class HouseholdChanged extends EstateRefusal {
    private static final long serialVersionUID = 1;

    HouseholdChanged() {
        super("estate.household.changed");
    }
}
