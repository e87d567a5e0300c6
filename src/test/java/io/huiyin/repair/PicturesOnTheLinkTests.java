package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.portrait.Portraits;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A household adds photos of its own, sees those of its order alone, and the face of who comes. */
@ApplicationTest
class PicturesOnTheLinkTests {
    private final RepairHouse house;
    private final LinkInHand link;
    private final MockMvcTester mvc;
    private final Attachments attachments;
    private final Portraits portraits;

    PicturesOnTheLinkTests(
            ApplicationContext beans,
            MockMvcTester mvc,
            HouseholdLinks links,
            Attachments attachments,
            Portraits portraits) {
        this.house = new RepairHouse(beans);
        this.mvc = mvc;
        this.link = new LinkInHand(mvc, links, house);
        this.attachments = attachments;
        this.portraits = portraits;
    }

    @Test
    void itsPhotoIsKeptAsReportedByTheCustomer() {
        var repair = house.recorded();
        assertThat(link.photo(repair, Drawn.photo(Color.BLUE), Door.form()))
                .hasRedirectedUrl(link.path(repair) + "?done=photos");

        var photo = attachments.of(repair.matter().ref()).getFirst();
        assertThat(photo.purpose()).isEqualTo(Purpose.REPORTED);
        assertThat(house.timeline.of(repair.matter().ref()).getLast().actor().kind())
                .isEqualTo(Actor.Kind.CUSTOMER);
        var address = link.path(repair) + "/photos/" + photo.id();
        assertThat(link.open(repair)).bodyText().contains(address + "/thumbnail");
        assertThat(link.get(address))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void whatIsNoPhotoIsRefusedAndEightAreEnough() {
        var repair = house.recorded();
        assertThat(link.photo(repair, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), Door.form()))
                .hasStatus(422);
        for (var count = 0; count < 8; count++) {
            assertThat(link.photo(repair, Drawn.photo(new Color(30 * count, 20, 90)), Door.form()))
                    .hasStatus(302);
        }
        assertThat(link.photo(repair, Drawn.photo(Color.GREEN), Door.form()))
                .hasStatus(422)
                .bodyText()
                .contains("最多可以加 8 张");
        assertThat(attachments.of(repair.matter().ref())).hasSize(8);
    }

    @Test
    void photosOfOtherOrdersAndSignedPapersDoNotExist() {
        var mine = house.recorded();
        var others = house.recorded();
        var foreign = added(others, Purpose.REPORTED);
        var paper = added(mine, Purpose.SIGNATURE);

        assertThat(link.get(link.path(mine) + "/photos/" + foreign)).hasStatus(404);
        assertThat(link.get(link.path(mine) + "/photos/" + paper)).hasStatus(404);
        assertThat(link.get(link.path(mine) + "/photos/" + paper + "/thumbnail"))
                .hasStatus(404);
    }

    @Test
    @Proves("REP-22")
    void whoComesIsShownWithHisFaceWhileHeComes() {
        var repair = house.dispatched(house.recorded());
        assertThat(link.get(link.path(repair) + "/comer")).hasStatus(404);
        portraits.keep(
                house.technician().id(),
                Drawn.photo(Color.ORANGE),
                house.technician().id());

        assertThat(link.open(repair)).bodyText().contains(link.path(repair) + "/comer");
        assertThat(link.get(link.path(repair) + "/comer")).hasStatusOk().hasContentType("image/jpeg");
        house.act(repair, new RepairAct.Cancel("不修了"), Post.FRONT_DESK);
        assertThat(link.get(link.path(repair) + "/comer")).hasStatus(404);
    }

    @Test
    void aPictureIsGivenByOneselfOrTheAdministratorAndSmall() {
        var technician = house.technician();
        var photo = new MockMultipartFile("photo", "me.jpg", "image/jpeg", Drawn.photo(Color.PINK));
        assertThat(mvc.post().uri("/account/photo").multipart().file(photo).with(Door.as(technician)))
                .hasRedirectedUrl("/account#portrait");
        assertThat(portraits.of(technician.id())).isPresent();
        assertThat(mvc.post()
                        .uri("/staff/" + technician.id() + "/photo")
                        .multipart()
                        .file(photo)
                        .with(Door.as(house.site.the(Post.FRONT_DESK))))
                .hasStatus(404);
        assertThat(mvc.get().uri("/account").with(Door.as(technician)))
                .bodyText()
                .contains("/account/photo");
        assertThat(mvc.post().uri("/account/photo/removal").with(Door.as(technician)))
                .hasRedirectedUrl("/account#portrait");
        assertThat(portraits.has(technician.id())).isFalse();
    }

    private long added(Repair repair, Purpose purpose) {
        var added =
                attachments.add(repair.matter().ref(), purpose, "x.jpg", Drawn.photo(Color.RED), Actor.customer("x"));
        return ((Attached.Added) added).attachment().id();
    }
}
