package io.huiyin.audit;

import org.jspecify.annotations.Nullable;

/** Whom or what a note is about, by the name it had then. */
public record Subject(Sort sort, @Nullable Long id, String name) {
    /** What can be the subject of a note. */
    public enum Sort {
        PERSON,
        STAFF,
        MATTER,
        COMMUNITY,
        ORGANISATION,
        CLAUSE
    }

    /** Somebody of a household. */
    public static Subject person(long id, String name) {
        return new Subject(Sort.PERSON, id, name);
    }

    public static Subject staff(long id, String name) {
        return new Subject(Sort.STAFF, id, name);
    }

    /** A matter by its number. */
    public static Subject matter(long id, String number) {
        return new Subject(Sort.MATTER, id, number);
    }

    public static Subject community(long id, String name) {
        return new Subject(Sort.COMMUNITY, id, name);
    }

    /** A part of the company. */
    public static Subject organisation(long id, String name) {
        return new Subject(Sort.ORGANISATION, id, name);
    }

    /** A clause by its code. */
    public static Subject clause(String code) {
        return new Subject(Sort.CLAUSE, null, code);
    }
}
