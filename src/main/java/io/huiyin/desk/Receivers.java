package io.huiyin.desk;

import io.huiyin.matter.ContactDesk;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Viewer;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Those who take contacts in and keep the register: the desk, the property assistants, their superiors, the head of the site. */
@Component
public class Receivers implements MenuSource {
    /**
     * Lets the viewer pass who is one of them in this community.
     *
     * @throws AccessDeniedException otherwise
     */
    public static void require(Viewer viewer, long communityId) {
        if (!ContactDesk.keeps(viewer, communityId)) {
            throw new AccessDeniedException("not a post of the desk");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("desk.menu", "/desk", "headset", ContactDesk.KEEPERS, 10),
                new MenuEntry("desk.menu.register", "/contacts", "notebook", ContactDesk.KEEPERS, 40));
    }
}
