package io.huiyin.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.estate.Community;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.MenuEntry;
import io.huiyin.staff.MenuSource;
import io.huiyin.staff.Post;
import io.huiyin.staff.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The menu shows what one's posts use here, the first of one's work first, with what waits. */
class ShowingTheMenuTests {
    private static final Community GARDEN =
            new Community(1, "lw", "荔湾花园", ZoneId.of("Asia/Shanghai"), "MON-FRI 08:00-17:00");
    private static final Community HARBOUR =
            new Community(2, "hy", "海怡湾", ZoneId.of("Asia/Shanghai"), "MON-FRI 08:00-17:00");

    private final Menus menus = menus();

    @Test
    void eachPostSeesItsOwnLinesInTheirOrder() {
        var viewer = new Viewer(7, "李娜", Map.of(1L, Set.of(Post.FRONT_DESK), 2L, Set.of(Post.TECHNICIAN)));
        assertThat(menus.lines(viewer, GARDEN))
                .extracting(Menus.MenuLine::address)
                .containsExactly("/c/lw/desk");
        assertThat(menus.lines(viewer, HARBOUR))
                .extracting(Menus.MenuLine::address)
                .containsExactly("/c/hy/orders");
        assertThat(menus.first(viewer, HARBOUR)).contains("/c/hy/orders");
    }

    @Test
    void whatLiesAboveTheSitesIsSeenWithoutAnySite() {
        var administrator = new Viewer(8, "郭晓峰", Map.of(), Set.of(Post.ADMINISTRATOR));
        assertThat(menus.lines(administrator, null))
                .extracting(Menus.MenuLine::address)
                .containsExactly("/staff");
        assertThat(menus.first(new Viewer(9, "无岗", Map.of()), null)).isEmpty();
    }

    @Test
    void onlyWhatWaitsForTheViewerIsCounted() {
        var viewer = new Viewer(7, "李娜", Map.of(1L, Set.of(Post.FRONT_DESK)));
        assertThat(menus.waiting(viewer, GARDEN)).containsExactlyEntriesOf(Map.of("desk.menu", 3));
        assertThat(menus.waiting(new Viewer(9, "门岗", Map.of(1L, Set.of(Post.GATE))), GARDEN))
                .isEmpty();
    }

    private static Menus menus() {
        MenuSource desk = () -> List.of(new MenuEntry("desk.menu", "/desk", "headset", Set.of(Post.FRONT_DESK), 10));
        MenuSource others = () -> List.of(
                new MenuEntry("staff.menu", "//staff", "users", Set.of(Post.ADMINISTRATOR), 90),
                new MenuEntry("orders.menu", "/orders", "tool", Set.of(Post.TECHNICIAN), 5));
        var beans = new StaticListableBeanFactory();
        beans.addBean("desk", desk);
        beans.addBean("others", others);
        beans.addBean("three", new Waiting("desk.menu", 3));
        beans.addBean("none", new Waiting("orders.menu", 0));
        return new Menus(beans.getBeanProvider(MenuSource.class), beans.getBeanProvider(MenuBadge.class));
    }

    private record Waiting(String key, int count) implements MenuBadge {
        @Override
        public int waiting(Viewer viewer, long communityId) {
            return count;
        }
    }
}
