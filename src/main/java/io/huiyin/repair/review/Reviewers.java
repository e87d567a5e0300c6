package io.huiyin.repair.review;

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

/** Those who give prices for what is off the list, and those who wait for the answer with the customer. */
@Configuration(proxyBeanMethods = false)
class Reviewers {
    private static final String MENU = "repair-review.menu";
    private static final Set<Post> POSTS = Set.of(
            Post.ENGINEERING_SUPERVISOR,
            Post.TEAM_LEADER,
            Post.FRONT_DESK,
            Post.PROPERTY_ASSISTANT,
            Post.CUSTOMER_SERVICE_SUPERVISOR,
            Post.CUSTOMER_SERVICE_MANAGER,
            Post.SITE_HEAD);

    static void require(Viewer viewer, long communityId) {
        if (viewer.posts(communityId).stream().noneMatch(POSTS::contains)) {
            throw new AccessDeniedException("not a post that deals with prices off the list");
        }
    }

    @Bean
    MenuSource reviewLine() {
        return () -> List.of(new MenuEntry(MENU, "/reviews", "scale", POSTS, 25));
    }

    @Bean
    MenuBadge reviewBadge(Quotes quotes) {
        return new MenuBadge() {
            @Override
            public String key() {
                return MENU;
            }

            @Override
            public int waiting(Viewer viewer, long communityId) {
                return viewer.holds(Post.ENGINEERING_SUPERVISOR, communityId) ? quotes.toReview(communityId) : 0;
            }
        };
    }
}
