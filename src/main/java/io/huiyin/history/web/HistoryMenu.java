package io.huiyin.history.web;

import io.huiyin.history.ImportDesk;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Past requests are imported by those who answer for the site. */
@Component
class HistoryMenu implements MenuSource {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("history.menu", "/history", "history", ImportDesk.POSTS, 85));
    }
}
