package io.huiyin.staff;

import org.jspecify.annotations.Nullable;

/** A part of the company's tree: the group, a company, a site (which serves one community), or a department of these. */
public record Organisation(
        long id,
        Kind kind,
        @Nullable Long parentId,
        String name,
        @Nullable Long communityId,
        @Nullable Department department) {
    /** The same as somebody knows it by another name. */
    public Organisation called(String other) {
        return new Organisation(id, kind, parentId, other, communityId, department);
    }

    /** The levels of the tree, from the top. */
    public enum Kind {
        GROUP,
        COMPANY,
        SITE,
        DEPARTMENT
    }
}
