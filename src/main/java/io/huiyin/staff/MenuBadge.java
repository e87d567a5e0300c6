package io.huiyin.staff;

/** The number beside a line of the menu: what waits there for the viewer himself. */
public interface MenuBadge {
    /** The key of the menu entry it belongs to. */
    String key();

    int waiting(Viewer viewer, long communityId);
}
