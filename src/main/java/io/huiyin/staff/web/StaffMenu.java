package io.huiyin.staff.web;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody may see who is on duty; administrators look after people and tokens. */
@Component
class StaffMenu implements MenuSource {
    @Override
    public List<MenuEntry> entries() {
        var administrators = Set.of(Post.ADMINISTRATOR);
        return List.of(
                new MenuEntry("staff.menu.duty", "/duty", "calendar-time", EnumSet.allOf(Post.class), 70),
                new MenuEntry("staff.menu.people", "//staff", "users", administrators, 44),
                new MenuEntry("staff.menu.organisation", "//organisation", "hierarchy-2", administrators, 45),
                new MenuEntry("staff.menu.tokens", "//tokens", "key", administrators, 46));
    }
}
