package io.huiyin.asset;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads of the assets and their care, and who writes them down and decides about the plan. */
@Component
public class AssetKeepers implements MenuSource {
    private static final Set<Post> READERS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Post.GATE, Post.ENVIRONMENT)));
    private static final Set<Post> KEEPERS = Set.of(
            Post.ENGINEERING_SUPERVISOR,
            Post.TEAM_LEADER,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.ADMINISTRATOR);
    private static final Set<Post> PLANNERS =
            Set.of(Post.ENGINEERING_SUPERVISOR, Post.CUSTOMER_SERVICE_MANAGER, Post.SITE_HEAD);
    private static final Set<Post> WHO_LOOK_OFTEN = Set.of(
            Post.ENGINEERING_SUPERVISOR,
            Post.TEAM_LEADER,
            Post.TECHNICIAN,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.QUALITY,
            Post.HEAD_OFFICE,
            Post.ADMINISTRATOR);

    public static boolean reads(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(READERS::contains);
    }

    public static boolean keeps(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(KEEPERS::contains);
    }

    public static boolean plans(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(PLANNERS::contains);
    }

    /** Lets pass who may read of assets; {@link AccessDeniedException} otherwise. */
    public static void requireReader(Viewer viewer, long communityId) {
        require(reads(viewer, communityId));
    }

    /** Lets pass who may write assets down; {@link AccessDeniedException} otherwise. */
    public static void requireKeeper(Viewer viewer, long communityId) {
        require(keeps(viewer, communityId));
    }

    /** Lets pass who decides about the preventive plan (REP-23); {@link AccessDeniedException} otherwise. */
    public static void requirePlanner(Viewer viewer, long communityId) {
        require(plans(viewer, communityId));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a post that looks after assets");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("asset.menu", "/assets", "engine", WHO_LOOK_OFTEN, 52),
                new MenuEntry("asset.menu.upkeep", "/upkeep", "calendar-repeat", WHO_LOOK_OFTEN, 53));
    }
}
