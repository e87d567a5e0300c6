package io.huiyin.pricing.web;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who looks at the price list in the menu, and who may publish a new one. */
@Component
class Publishers implements MenuSource {
    private static final int ORDER = 60;

    /** The posts that may publish a price list for the communities they hold it at. */
    static boolean may(Viewer viewer, long communityId) {
        return viewer.holdsAny(
                communityId, Post.ADMINISTRATOR, Post.CUSTOMER_SERVICE_MANAGER, Post.ENGINEERING_SUPERVISOR);
    }

    /** Whoever is an administrator or of the head office above the sites may publish the company's list. */
    static boolean mayForCompany(Viewer viewer) {
        return viewer.aboveSites().contains(Post.ADMINISTRATOR)
                || viewer.aboveSites().contains(Post.HEAD_OFFICE);
    }

    @Override
    public List<MenuEntry> entries() {
        var readers = EnumSet.complementOf(EnumSet.of(Post.GATE, Post.ENVIRONMENT));
        return List.of(new MenuEntry("pricing.menu", "/prices", "receipt", readers, ORDER));
    }
}
