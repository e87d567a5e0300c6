package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.ApplicationTest;
import io.huiyin.Door;
import io.huiyin.Proves;
import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.print.ScannedPaper;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Photos stand under the moment at which they were taken, before and after apart, on the pages and on paper. */
@ApplicationTest
class ShowingWhenPhotosWereTakenTests {
    private final MockMvcTester mvc;
    private final Attachments attachments;
    private final RepairHouse house;
    private final PhoneInHand phone;

    ShowingWhenPhotosWereTakenTests(ApplicationContext beans, MockMvcTester mvc, Attachments attachments) {
        this.mvc = mvc;
        this.attachments = attachments;
        this.house = new RepairHouse(beans);
        this.phone = new PhoneInHand(mvc, house, house.technician());
    }

    @Test
    void aPhotoThatWaitedOnThePhoneIsShownUnderItsOwnMoment() {
        var repair = house.onSite(house.recorded());
        house.later(Duration.ofMinutes(90));
        sent(repair, Color.BLUE, Duration.ofMinutes(80));

        assertThat(photos(repair)).singleElement().satisfies(photo -> {
            assertThat(photo.takenAt()).isEqualTo(house.clock.instant().minus(Duration.ofMinutes(80)));
            assertThat(photo.addedAt()).isEqualTo(house.clock.instant());
        });
        assertThat(page(repair)).bodyText().contains("11月21日 10:10 拍摄，11:30 发到", "办理于 11月21日 10:10，11:30 发到");
        assertThat(phone.order(repair)).bodyText().contains("11月21日 10:10 拍摄，11:30 发到");
    }

    @Test
    void whatOthersDidMeanwhileDoesNotSpeakAgainstAPhoto() {
        var repair = house.onSite(house.recorded());
        house.later(Duration.ofMinutes(60));
        house.act(repair, new RepairAct.Urge("还要多久"), Post.FRONT_DESK);
        sent(repair, Color.BLUE, Duration.ofMinutes(30));
        assertThat(photos(repair).getFirst().takenAt()).isNotNull();
    }

    @Test
    void whatCanNotBeIsNotBelievedAndTheTimelineSaysWhy() {
        var repair = house.onSite(house.recorded());
        house.later(Duration.ofMinutes(60));
        sent(repair, Color.BLUE, Duration.ofMinutes(-30));
        sent(repair, Color.GREEN, Duration.ofHours(2));
        sent(repair, Color.RED, Duration.ofSeconds(20));
        assertThat(photos(repair)).extracting(Attachment::takenAt).containsOnlyNulls();
        assertThat(page(repair)).bodyText().contains("晚于收到的时间", "太久以前").doesNotContain("拍摄，");
    }

    @Test
    void photosStandInTheOrderInWhichTheyWereTaken() {
        var repair = house.onSite(house.recorded());
        house.later(Duration.ofMinutes(30));
        var second = added(repair, Purpose.BEFORE, Color.RED);
        house.later(Duration.ofMinutes(30));
        sent(repair, Color.BLUE, Duration.ofMinutes(50));
        assertThat(photos(repair)).extracting(Attachment::id).last().isEqualTo(second.id());
    }

    @Test
    @Proves("REP-16")
    void onPaperTheyStandBeforeBesideAfterWithTheirMoments() {
        var repair = house.onSite(house.recorded());
        added(repair, Purpose.REPORTED, Color.PINK);
        house.later(Duration.ofMinutes(90));
        sent(repair, Color.BLUE, Duration.ofMinutes(80));
        added(repair, Purpose.AFTER, Color.GREEN);

        var paper = paper(repair, "paper.pdf?lang=zh");
        assertThat(paper.pages()).isEqualTo(5);
        assertThat(paper.text(5))
                .contains("维修前", "维修后", "报修照片", repair.matter().number())
                .contains(
                        "2026-11-21 10:10 拍摄（2026-11-21 11:30 发到）",
                        house.technician().name());
        assertThat(paper.code(5)).contains(repair.matter().number());
        assertThat(paper(repair, "paper.pdf?lang=en").text(5))
                .contains("Before the work", "After the work", "Taken 2026-11-21 10:10 (sent 2026-11-21 11:30)");
        assertThat(paper(repair, "paper.pdf?lang=zh&paper=CONTINUOUS").pages()).isOne();
    }

    @Test
    @Proves("REP-20")
    void theInspectionSheetHasThemToo() {
        var repair = house.recorded(RepairHouse.report(house.call()).publicFacility());
        assertThat(paper(repair, "inspection.pdf?lang=zh").pages()).isEqualTo(2);
        added(repair, Purpose.AFTER, Color.GREEN);
        var paper = paper(repair, "inspection.pdf?lang=zh");
        assertThat(paper.pages()).isEqualTo(3);
        assertThat(paper.text(3)).contains("维修前", "维修后", house.technician().name());
    }

    @Test
    void ofManyThePaperShowsSomeAndSaysHowManyMoreThereAre() {
        var repair = house.onSite(house.recorded());
        for (var count = 0; count < 7; count++) {
            added(repair, Purpose.BEFORE, new Color(30 * count, 90, 200));
        }
        var paper = paper(repair, "paper.pdf?lang=zh");
        assertThat(paper.text(paper.pages())).contains("另有 3 张照片");
    }

    private List<Attachment> photos(Repair repair) {
        return attachments.of(repair.matter().ref());
    }

    private Attachment added(Repair repair, Purpose purpose, Color colour) {
        var by = Actor.of(house.the(Post.TECHNICIAN));
        var attached = attachments.add(repair.matter().ref(), purpose, "x.jpg", Drawn.photo(colour), by);
        return ((io.huiyin.matter.Attached.Added) attached).attachment();
    }

    private void sent(Repair repair, Color colour, Duration ago) {
        assertThat(phone.laterPhoto(
                        repair, Drawn.photo(colour), house.technician().id(), ago))
                .hasStatusOk();
    }

    private MvcTestResult page(Repair repair) {
        return get("/repairs/" + repair.matter().number());
    }

    private ScannedPaper paper(Repair repair, String which) {
        var answer = get("/repairs/" + repair.matter().number() + "/" + which);
        assertThat(answer).hasStatusOk();
        return new ScannedPaper(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/c/" + house.community().code() + path)
                .with(Door.as(house.site.the(Post.ENGINEERING_SUPERVISOR)))
                .exchange();
    }
}
