package io.huiyin.oversight;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The audit, for those who may read it. */
@Component
class OversightMenu implements MenuSource {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("oversight.menu", "//audit", "eye-check", Watch.POSTS, 95));
    }
}
