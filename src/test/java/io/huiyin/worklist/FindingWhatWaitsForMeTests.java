package io.huiyin.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.desk.DeskHouse;
import io.huiyin.matter.Matter;
import io.huiyin.repair.RepairAct;
import io.huiyin.staff.MenuBadge;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;

/** Everybody's own list: what it is one's turn to do, by the posts held. */
@ApplicationTest
class FindingWhatWaitsForMeTests {
    private final BoardHouse house;
    private final Worklist worklist;
    private final List<MenuBadge> badges;

    FindingWhatWaitsForMeTests(ApplicationContext beans, Worklist worklist, List<MenuBadge> badges) {
        house = new BoardHouse(beans);
        this.worklist = worklist;
        this.badges = badges;
    }

    private Map<Waiting, List<String>> waiting(Post post) {
        return worklist.items(house.desk.site.viewer(post), house.desk.site.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Worklist.Item::matter)
                                .map(Matter::number)
                                .toList()));
    }

    @Test
    void whatWaitsMovesFromPostToPostAsTheWorkGoesOn() {
        var order = house.recorded("水龙头漏水");
        assertThat(waiting(Post.ENGINEERING_SUPERVISOR)).containsKey(Waiting.ACKNOWLEDGE);
        assertThat(waiting(Post.FRONT_DESK)).isEmpty();
        var waitingToBeGiven = house.classified("跳闸");
        assertThat(waiting(Post.FRONT_DESK))
                .containsOnly(Map.entry(Waiting.DISPATCH, List.of(waitingToBeGiven.number())));
        house.act(
                waitingToBeGiven,
                new RepairAct.Dispatch(
                        house.technician().id(), house.technician().name()),
                Post.ENGINEERING_SUPERVISOR);
        assertThat(waiting(Post.TECHNICIAN))
                .containsOnly(Map.entry(Waiting.IN_HAND, List.of(waitingToBeGiven.number())));
        assertThat(waiting(Post.ENGINEERING_SUPERVISOR))
                .containsOnly(Map.entry(Waiting.ACKNOWLEDGE, List.of(order.number())));
        assertThat(waiting(Post.FRONT_DESK)).isEmpty();
        assertThat(waiting(Post.GATE)).isEmpty();
    }

    @Test
    void theMenusNumberIsTheLengthOfTheList() {
        house.recorded("水龙头漏水");
        house.classified("跳闸");
        for (var post : List.of(Post.ENGINEERING_SUPERVISOR, Post.FRONT_DESK, Post.TECHNICIAN, Post.FINANCE)) {
            var listed = waiting(post).values().stream().mapToInt(List::size).sum();
            assertThat(badge("worklist.menu", post)).as(post.name()).isEqualTo(listed);
        }
        assertThat(badge("worklist.menu.dispatch", Post.FRONT_DESK)).isEqualTo(1);
    }

    private int badge(String key, Post post) {
        return badges.stream()
                .filter(badge -> badge.key().equals(key))
                .mapToInt(badge -> badge.waiting(house.desk.site.viewer(post), house.desk.site.id()))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"ENGINEERING_SUPERVISOR,待工程接单,To acknowledge", "GATE,没有等您办的事,Nothing waits for you"})
    void theListSpeaksBothLanguages(Post post, String chinese, String english) {
        house.recorded("水龙头漏水");
        assertThat(DeskHouse.text(house.desk.get(post, "/worklist"))).contains(chinese);
        assertThat(DeskHouse.text(house.desk.getEnglish(post, "/worklist")))
                .contains(english)
                .doesNotContain("worklist.waiting", "worklist.hint");
    }

    @Test
    void anotherCommunitysListDoesNotExist(ApplicationContext beans) {
        var elsewhere = new BoardHouse(beans);
        var theirs = elsewhere.recorded("水龙头漏水");
        assertThat(DeskHouse.text(house.desk.get(Post.ENGINEERING_SUPERVISOR, "/worklist")))
                .doesNotContain("/c/" + elsewhere.desk.site.code());
        assertThat(theirs.communityId()).isNotEqualTo(house.desk.site.id());
    }
}
