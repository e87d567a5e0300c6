package io.huiyin.worklist;

import static io.huiyin.staff.Post.CUSTOMER_SERVICE_MANAGER;
import static io.huiyin.staff.Post.CUSTOMER_SERVICE_SUPERVISOR;
import static io.huiyin.staff.Post.ENGINEERING_SUPERVISOR;
import static io.huiyin.staff.Post.FINANCE;
import static io.huiyin.staff.Post.FRONT_DESK;
import static io.huiyin.staff.Post.PROPERTY_ASSISTANT;
import static io.huiyin.staff.Post.SITE_HEAD;
import static io.huiyin.staff.Post.TEAM_LEADER;
import static io.huiyin.staff.Post.TECHNICIAN;

import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;

/** The lines of the menu for one's own work and for the dispatch board, each with what waits there. */
@Configuration(proxyBeanMethods = false)
public class WorklistMenu {
    private static final String WORKLIST = "worklist.menu";
    private static final String DISPATCH = "worklist.menu.dispatch";
    private static final Set<Post> WATCHING = Set.of(
            ENGINEERING_SUPERVISOR,
            TEAM_LEADER,
            FRONT_DESK,
            SITE_HEAD,
            CUSTOMER_SERVICE_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER);
    private static final Set<Post> WORKING = Set.of(
            ENGINEERING_SUPERVISOR,
            TEAM_LEADER,
            FRONT_DESK,
            PROPERTY_ASSISTANT,
            CUSTOMER_SERVICE_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER,
            FINANCE,
            TECHNICIAN);

    /** Lets whoever watches the dispatch board pass, nobody else. */
    public static void requireWatching(Viewer viewer, long communityId) {
        if (viewer.posts(communityId).stream().noneMatch(WATCHING::contains)) {
            throw new AccessDeniedException("not a post of the dispatch board");
        }
    }

    @Bean
    MenuSource worklistLines() {
        return () -> List.of(
                new MenuEntry(WORKLIST, "/worklist", "checklist", WORKING, 15),
                new MenuEntry(DISPATCH, "/dispatch", "layout-kanban", WATCHING, 20));
    }

    @Bean
    MenuBadge worklistBadge(Worklist worklist) {
        return new Badge(WORKLIST, worklist::count);
    }

    @Bean
    MenuBadge dispatchBadge(Worklist worklist) {
        return new Badge(DISPATCH, worklist::toDispatch);
    }

    private interface Counting {
        int count(Viewer viewer, long communityId);
    }

    private record Badge(String key, Counting counting) implements MenuBadge {
        @Override
        public int waiting(Viewer viewer, long communityId) {
            return counting.count(viewer, communityId);
        }
    }
}
