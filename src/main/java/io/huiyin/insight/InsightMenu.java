package io.huiyin.insight;

import io.huiyin.matter.Findings;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of the menu for rulebook, calendar and checks; the last shows how many findings stand. */
@Component
class InsightMenu implements MenuSource, MenuBadge {
    private static final String CHECKS = "insight.menu.checks";
    private final Findings findings;

    InsightMenu(Findings findings) {
        this.findings = findings;
    }

    @Override
    public List<MenuEntry> entries() {
        var everybody = EnumSet.allOf(Post.class);
        var planners = EnumSet.of(
                Post.SITE_HEAD,
                Post.CUSTOMER_SERVICE_MANAGER,
                Post.ENGINEERING_SUPERVISOR,
                Post.QUALITY,
                Post.HEAD_OFFICE,
                Post.ADMINISTRATOR);
        var checkers = EnumSet.of(Post.ADMINISTRATOR, Post.QUALITY, Post.SITE_HEAD);
        return List.of(
                new MenuEntry("insight.menu.rulebook", "/rulebook", "book-2", everybody, 60),
                new MenuEntry("insight.menu.calendar", "/calendar", "calendar-event", planners, 75),
                new MenuEntry(CHECKS, "/checks", "shield-check", checkers, 85));
    }

    @Override
    public String key() {
        return CHECKS;
    }

    @Override
    public int waiting(Viewer viewer, long communityId) {
        return findings.standing(communityId);
    }
}
