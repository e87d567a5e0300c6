package io.huiyin.repair.phone;

import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The line of the menu that leads technicians to their orders, with what waits to be accepted. */
@Component
class PhoneMenu implements MenuSource, MenuBadge {
    private static final String KEY = "repair-phone.menu";

    private final MyOrders orders;

    PhoneMenu(MyOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(KEY, "/my/orders", "device-mobile", Set.of(Post.TECHNICIAN, Post.TEAM_LEADER), 5));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int waiting(Viewer viewer, long communityId) {
        return orders.toAccept(communityId, viewer.staffId());
    }
}
