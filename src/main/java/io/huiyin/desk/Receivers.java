package io.huiyin.desk;

import static io.huiyin.staff.Post.CUSTOMER_SERVICE_MANAGER;
import static io.huiyin.staff.Post.CUSTOMER_SERVICE_SUPERVISOR;
import static io.huiyin.staff.Post.FRONT_DESK;
import static io.huiyin.staff.Post.PROPERTY_ASSISTANT;
import static io.huiyin.staff.Post.SITE_HEAD;

import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Those who take contacts in and keep the register: the desk, the property assistants, their superiors, the head of the site. */
@Component
public class Receivers implements MenuSource {
    private static final Set<Post> POSTS =
            Set.of(FRONT_DESK, PROPERTY_ASSISTANT, CUSTOMER_SERVICE_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SITE_HEAD);

    /**
     * Lets the viewer pass who is one of them in this community.
     *
     * @throws AccessDeniedException otherwise
     */
    public static void require(Viewer viewer, long communityId) {
        if (viewer.posts(communityId).stream().noneMatch(POSTS::contains)) {
            throw new AccessDeniedException("not a post of the desk");
        }
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry("desk.menu", "/desk", "headset", POSTS, 10),
                new MenuEntry("desk.menu.register", "/contacts", "notebook", POSTS, 40));
    }
}
