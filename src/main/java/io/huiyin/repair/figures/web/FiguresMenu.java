package io.huiyin.repair.figures.web;

import io.huiyin.repair.figures.FiguresScope;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the figures of repairs. */
@Component
class FiguresMenu implements MenuSource {
    private static final int ORDER = 36;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("repair-figures.menu", "/repair-figures", "chart-bar", FiguresScope.posts(), ORDER));
    }
}
