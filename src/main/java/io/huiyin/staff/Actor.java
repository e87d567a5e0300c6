package io.huiyin.staff;

import org.jspecify.annotations.Nullable;

/** Who did something, as a timeline keeps it: one of the staff, a customer, the system itself, or an import. */
public record Actor(Kind kind, @Nullable Long staffId, String name) {
    /** Where an act came from. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM,
        IMPORT
    }

    public Actor {
        if ((kind == Kind.STAFF) != (staffId != null)) {
            throw new IllegalArgumentException("exactly the staff have a staff id");
        }
    }

    public static Actor of(Viewer viewer) {
        return new Actor(Kind.STAFF, viewer.staffId(), viewer.name());
    }

    public static Actor of(StaffMember member) {
        return new Actor(Kind.STAFF, member.id(), member.name());
    }

    public static Actor customer(String name) {
        return new Actor(Kind.CUSTOMER, null, name);
    }

    public static Actor system() {
        return new Actor(Kind.SYSTEM, null, "");
    }

    public static Actor imported(String source) {
        return new Actor(Kind.IMPORT, null, source);
    }
}
