package io.huiyin.area.web;

import io.huiyin.area.AreaPosts;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the areas. */
@Component
class AreaMenu implements MenuSource {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("area.menu", "/areas", "map-2", AreaPosts.GIVERS, 78));
    }
}
