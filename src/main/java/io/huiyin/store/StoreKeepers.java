package io.huiyin.store;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who looks into the store, and who keeps it: the posts that answer for it, and whoever a room was given to. */
@Component
public class StoreKeepers implements MenuSource {
    private static final Set<Post> READERS = Set.of(
            Post.TECHNICIAN,
            Post.TEAM_LEADER,
            Post.ENGINEERING_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.FINANCE,
            Post.QUALITY,
            Post.HEAD_OFFICE,
            Post.ADMINISTRATOR);
    private static final Set<Post> KEEPERS =
            Set.of(Post.TEAM_LEADER, Post.ENGINEERING_SUPERVISOR, Post.SITE_HEAD, Post.ADMINISTRATOR);
    private final StockPlaces places;

    StoreKeepers(StockPlaces places) {
        this.places = places;
    }

    public boolean keeps(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(KEEPERS::contains)
                || places.of(communityId).stream()
                        .anyMatch(place -> place.kind() == StockPlace.Kind.ROOM
                                && Long.valueOf(viewer.staffId()).equals(place.holderId()));
    }

    public boolean reads(Viewer viewer, long communityId) {
        return viewer.posts(communityId).stream().anyMatch(READERS::contains) || keeps(viewer, communityId);
    }

    /** Lets pass who may look into the store; {@link AccessDeniedException} otherwise. */
    public void requireReader(Viewer viewer, long communityId) {
        if (!reads(viewer, communityId)) {
            throw new AccessDeniedException("not a post that looks into the store");
        }
    }

    /** Lets pass who keeps the store; {@link AccessDeniedException} otherwise. */
    public void requireKeeper(Viewer viewer, long communityId) {
        if (!keeps(viewer, communityId)) {
            throw new AccessDeniedException("not a post that keeps the store");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("store.menu", "/store", "packages", READERS, 54));
    }
}
