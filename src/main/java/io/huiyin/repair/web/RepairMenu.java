package io.huiyin.repair.web;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the list of repairs, for all who have to do with them. */
@Component
class RepairMenu implements MenuSource {
    private static final Set<Post> POSTS = Set.of(
            Post.FRONT_DESK,
            Post.PROPERTY_ASSISTANT,
            Post.TEAM_LEADER,
            Post.ENGINEERING_SUPERVISOR,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.FINANCE,
            Post.QUALITY,
            Post.HEAD_OFFICE,
            Post.ADMINISTRATOR);

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("repair-order.menu", "/repairs", "tool", POSTS, 30));
    }
}
