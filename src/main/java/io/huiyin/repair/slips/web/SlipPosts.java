package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.SlipFilter;
import io.huiyin.repair.slips.SlipFilter.With;
import io.huiyin.repair.slips.Slips;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who follows the slips: the line of the menu with what waits there, and who may remind whom. */
@Component
class SlipPosts implements MenuSource, MenuBadge {
    private static final String KEY = "repair-slips.menu";
    private static final Post[] REMINDING = {
        Post.FRONT_DESK,
        Post.PROPERTY_ASSISTANT,
        Post.TEAM_LEADER,
        Post.ENGINEERING_SUPERVISOR,
        Post.CUSTOMER_SERVICE_SUPERVISOR,
        Post.CUSTOMER_SERVICE_MANAGER,
        Post.SITE_HEAD
    };
    private final Slips slips;

    SlipPosts(Slips slips) {
        this.slips = slips;
    }

    static boolean remind(Viewer viewer, long communityId) {
        return viewer.holdsAny(communityId, REMINDING);
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(KEY, "/slips", "files", Set.of(REMINDING), 33));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** The supervisor has to confirm what came back. */
    @Override
    public int waiting(Viewer viewer, long communityId) {
        return viewer.holds(Post.ENGINEERING_SUPERVISOR, communityId)
                ? slips.out(communityId, new SlipFilter(null, With.SUPERVISOR, false, null))
                        .size()
                : 0;
    }
}
