package io.huiyin.repair.scan;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Those who look after public places and their stickers. */
@Component
class StickerKeepers implements MenuSource {
    private static final Set<Post> POSTS = Set.of(
            Post.FRONT_DESK,
            Post.PROPERTY_ASSISTANT,
            Post.ENGINEERING_SUPERVISOR,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD,
            Post.ADMINISTRATOR);

    static void require(Viewer viewer, long communityId) {
        if (viewer.posts(communityId).stream().noneMatch(POSTS::contains)) {
            throw new AccessDeniedException("not a post that keeps stickers");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry("repair-sticker.menu", "/stickers", "qrcode", POSTS, 66));
    }
}
