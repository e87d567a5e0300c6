package io.huiyin.roster;

/** The columns of the roster's form, in their order: where the home is, what it is, who belongs to it. */
public enum RosterColumn {
    BUILDING,
    UNIT,
    ROOM,
    FLOOR,
    AREA,
    STATE,
    NAME,
    KIND,
    PHONE,
    NO_PHONE,
    PLATE,
    SINCE,
    IDENTITY;

    /** The message key of the heading. */
    public String key() {
        return "roster.column." + name();
    }

    /** Whether a sheet without this column is none of ours. */
    boolean required() {
        return switch (this) {
            case BUILDING, ROOM, NAME, KIND, PHONE -> true;
            case UNIT, FLOOR, AREA, STATE, NO_PHONE, PLATE, SINCE, IDENTITY -> false;
        };
    }
}
