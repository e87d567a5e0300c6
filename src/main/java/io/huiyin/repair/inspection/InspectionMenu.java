package io.huiyin.repair.inspection;

import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the checks, with how many wait to be looked at again. */
@Component
class InspectionMenu implements MenuSource, MenuBadge {
    private static final String KEY = "repair-inspection.menu";
    private final Inspections inspections;

    InspectionMenu(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(KEY, "/repair-checks", "clipboard-check", InspectionPosts.POSTS, 34));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int waiting(Viewer viewer, long communityId) {
        return inspections.waiting(communityId).toRecheck();
    }
}
