package io.huiyin.roster;

import static io.huiyin.staff.Post.ADMINISTRATOR;
import static io.huiyin.staff.Post.CUSTOMER_SERVICE_MANAGER;
import static io.huiyin.staff.Post.CUSTOMER_SERVICE_SUPERVISOR;
import static io.huiyin.staff.Post.ENGINEERING_SUPERVISOR;
import static io.huiyin.staff.Post.FINANCE;
import static io.huiyin.staff.Post.FRONT_DESK;
import static io.huiyin.staff.Post.GATE;
import static io.huiyin.staff.Post.PROPERTY_ASSISTANT;
import static io.huiyin.staff.Post.QUALITY;
import static io.huiyin.staff.Post.SITE_HEAD;
import static io.huiyin.staff.Post.TEAM_LEADER;
import static io.huiyin.staff.Post.TECHNICIAN;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who keeps the books of homes and people: who may take whole rosters in and out, and who may correct a household. */
@Component
public class Keepers implements MenuSource {
    private static final Set<Post> OF_THE_ROSTER =
            Set.of(CUSTOMER_SERVICE_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SITE_HEAD, ADMINISTRATOR);
    private static final Set<Post> OF_A_HOUSEHOLD = Set.of(
            FRONT_DESK,
            PROPERTY_ASSISTANT,
            CUSTOMER_SERVICE_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER,
            SITE_HEAD,
            ADMINISTRATOR);
    private static final Set<Post> WHO_LOOK_OFTEN = Set.of(
            FRONT_DESK,
            PROPERTY_ASSISTANT,
            CUSTOMER_SERVICE_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER,
            ENGINEERING_SUPERVISOR,
            QUALITY,
            SITE_HEAD,
            ADMINISTRATOR);

    private static final Set<Post> WHO_CALL = Set.of(
            FRONT_DESK,
            PROPERTY_ASSISTANT,
            TECHNICIAN,
            TEAM_LEADER,
            ENGINEERING_SUPERVISOR,
            CUSTOMER_SERVICE_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER,
            SITE_HEAD,
            GATE,
            FINANCE,
            QUALITY,
            ADMINISTRATOR);

    private static final Set<Post> WHO_IDENTIFY = Set.of(CUSTOMER_SERVICE_MANAGER, SITE_HEAD);

    /** Lets pass who may have a whole identity number shown; {@link AccessDeniedException} otherwise. */
    public static void requireOfIdentities(Viewer viewer, long communityId) {
        require(identifiesPeople(viewer, communityId));
    }

    public static boolean identifiesPeople(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(WHO_IDENTIFY::contains);
    }

    /** Lets pass who may import and export the roster of this community; {@link AccessDeniedException} otherwise. */
    public static void requireOfRoster(Viewer viewer, long communityId) {
        require(keepsRoster(viewer, communityId));
    }

    /** Lets pass who may correct a household of this community; {@link AccessDeniedException} otherwise. */
    public static void requireOfHousehold(Viewer viewer, long communityId) {
        require(keepsHousehold(viewer, communityId));
    }

    /** Lets pass who may take the list of homes away; {@link AccessDeniedException} otherwise. */
    public static void requireOfTheList(Viewer viewer, long communityId) {
        require(takesTheList(viewer, communityId));
    }

    /** Lets pass who may have a whole telephone number shown (DSK-09); {@link AccessDeniedException} otherwise. */
    public static void requireOfTelephones(Viewer viewer, long communityId) {
        require(callsHouseholds(viewer, communityId));
    }

    public static boolean takesTheList(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(WHO_LOOK_OFTEN::contains);
    }

    public static boolean callsHouseholds(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(WHO_CALL::contains);
    }

    public static boolean keepsRoster(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(OF_THE_ROSTER::contains);
    }

    public static boolean keepsHousehold(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(OF_A_HOUSEHOLD::contains);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not a post that keeps these books");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("roster.menu.homes", "/homes", "building-community", WHO_LOOK_OFTEN, 50),
                new MenuEntry("roster.menu.buildings", "/buildings", "building", OF_THE_ROSTER, 55),
                new MenuEntry("roster.menu.roster", "/roster", "table-import", OF_THE_ROSTER, 60));
    }
}
