package io.huiyin.round.web;

import io.huiyin.round.RoundReaders;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to the rounds. */
@Component
class RoundMenu implements MenuSource {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("round.menu", "/rounds", "repeat", RoundReaders.POSTS, 62));
    }
}
