package io.huiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.huiyin.ApplicationTest;
import io.huiyin.desk.Neighbour.Relation;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Entry;
import io.huiyin.matter.Timeline;
import io.huiyin.staff.Post;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Whether it is the same thing that somebody else has told already. */
@ApplicationTest
class JoiningAnOpenOrderTests {
    private final DeskHouse house;
    private final Neighbours neighbours;
    private final Timeline timeline;

    JoiningAnOpenOrderTests(ApplicationContext beans, Neighbours neighbours, Timeline timeline) {
        house = new DeskHouse(beans);
        this.neighbours = neighbours;
        this.timeline = timeline;
    }

    @Test
    void aLeakShowsWhatIsOpenAboveAndBelowInTheSameStack() {
        house.leakAt(house.home("3", "2", "1301"), "水管漏水");
        house.leakAt(house.home("3", "2", "1101"), "天花渗水");
        house.leakAt(house.home("3", "2", "1302"), "门锁损坏");
        house.leakAt(house.home("3", "1", "1301"), "跳闸");
        assertThat(neighbours.of(house.home, ""))
                .extracting(
                        Neighbour::relation, near -> near.matter().location().text())
                .containsExactlyInAnyOrder(tuple(Relation.ABOVE, "3-2-1301"), tuple(Relation.BELOW, "3-2-1101"));
    }

    @Test
    void theRestOfTheBuildingShowsWhenTheWordsTouch() {
        house.leakAt(house.home("3", "1", "502"), "整户停水");
        house.leakAt(house.home("4", "1", "502"), "整户停水");
        assertThat(neighbours.of(house.home, "水")).isEmpty();
        assertThat(neighbours.of(house.home, "家里停水了"))
                .singleElement()
                .satisfies(near -> assertThat(near.relation()).isEqualTo(Relation.SAME_BUILDING));
    }

    @Test
    void nothingIsLikeAPlaceThatNobodyKnows() {
        house.leakAt(house.home, "水龙头漏水");
        var contact = house.call();
        assertThat(DeskHouse.text(
                        house.get(Post.FRONT_DESK, "/contacts/" + contact.id() + "/near?where=HOME&fault=漏水")))
                .doesNotContain("BX");
        assertThat(DeskHouse.text(
                        house.get(Post.FRONT_DESK, "/contacts/" + contact.id() + "/near?where=PUBLIC&placeId=&fault=")))
                .doesNotContain("BX");
    }

    @Test
    void aPublicPlaceShowsWhatIsOpenThere() {
        var lobby = house.lobby();
        var contact = house.call();
        house.post(
                Post.FRONT_DESK,
                "/repairs",
                "contact",
                Long.toString(contact.id()),
                "where",
                "PUBLIC",
                "placeId",
                Long.toString(lobby.id()),
                "fault",
                "灯不亮",
                "priority",
                "LOW");
        var next = house.call();
        assertThat(DeskHouse.text(house.get(
                        Post.FRONT_DESK, "/contacts/" + next.id() + "/near?where=PUBLIC&placeId=" + lobby.id())))
                .contains(house.order(contact).number(), "同一地点");
    }

    @Test
    void joiningUrgesTheOrderAndEndsTheContactBothOrNeither() {
        var open = house.leakAt(house.home("3", "2", "1301"), "水管漏水");
        var contact = house.ownersCall();
        var joined = house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/joining", "number", open.number());
        assertThat(joined).hasStatus(302).hasRedirectedUrl(house.url("/repairs/" + open.number()));
        assertThat(house.now(contact).outcome()).isEqualTo(Contact.Outcome.MATTER);
        assertThat(house.order(contact).number()).isEqualTo(open.number());
        assertThat(timeline.of(open.ref())).extracting(Entry::word).containsExactly("Record", "Urge");
        assertThat(timeline.of(open.ref()).getLast().facts()).contains("陈美玲");

        house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/joining", "number", open.number());
        assertThat(timeline.of(open.ref())).hasSize(2);
        assertThat(house.contacts.ledTo(house.site.id(), List.of(open.id()))).containsEntry(open.id(), 2);
    }

    @Test
    void anEndedContactUrgesNothing() {
        var open = house.leakAt(house.home("3", "2", "1301"), "水管漏水");
        var contact = house.call();
        house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/abandonment");
        assertThat(house.post(Post.FRONT_DESK, "/contacts/" + contact.id() + "/joining", "number", open.number()))
                .hasStatus(302)
                .hasRedirectedUrl(house.url("/contacts/" + contact.id()));
        assertThat(timeline.of(open.ref())).hasSize(1);
        assertThat(house.now(contact).outcome()).isEqualTo(Contact.Outcome.ABANDONED);
    }
}
