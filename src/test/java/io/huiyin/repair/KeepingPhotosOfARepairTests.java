package io.huiyin.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.huiyin.ApplicationTest;
import io.huiyin.Sites;
import io.huiyin.matter.Attached;
import io.huiyin.matter.Attachment;
import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Attachments;
import io.huiyin.matter.SignaturePictures;
import io.huiyin.matter.view.ClockWords;
import io.huiyin.matter.view.TimelineLine;
import io.huiyin.matter.view.TimelineWords;
import io.huiyin.paper.Files;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.staff.Actor;
import io.huiyin.staff.Post;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class KeepingPhotosOfARepairTests {
    private final ApplicationContext beans;
    private final Attachments attachments;
    private final RepairHouse house;

    KeepingPhotosOfARepairTests(ApplicationContext beans, Attachments attachments) {
        this.beans = beans;
        this.attachments = attachments;
        this.house = new RepairHouse(beans);
    }

    @Test
    void aPhotoIsAFactOnTheTimelineAndMovesNothing() {
        var repair = house.recorded();
        var added = added(add(repair, Purpose.BEFORE, Drawn.photo(Color.BLUE)));

        assertThat(added.type()).isEqualTo("image/jpeg");
        assertThat(attachments.content(added)).hasSize((int) added.bytes());
        assertThat(attachments.thumbnail(added)).isNotEmpty();
        assertThat(house.words(repair)).containsExactly("Record", "PhotoAdded");
        assertThat(house.now(repair).matter().version()).isEqualTo(1);
        assertThat(house.timeline.verify(house.now(repair).matter())).isEmpty();
    }

    @Test
    void thePhotoThatAPhoneSendsTwiceIsKeptOnce() {
        var repair = house.recorded();
        var first = added(add(repair, Purpose.BEFORE, Drawn.photo(Color.BLUE)));
        var again = added(add(repair, Purpose.BEFORE, Drawn.photo(Color.BLUE)));
        add(repair, Purpose.AFTER, Drawn.photo(Color.BLUE));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(attachments.of(repair.matter().ref()))
                .extracting(Attachment::purpose)
                .containsExactly(Purpose.BEFORE, Purpose.AFTER);
    }

    @Test
    void whatIsNoPhotoIsRefusedAndLeavesNothing() {
        var repair = house.recorded();
        assertThat(add(repair, Purpose.BEFORE, "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .asInstanceOf(type(Attached.Refused.class))
                .extracting(refused -> refused.reason().key())
                .isEqualTo("paper.picture.pdf");
        assertThat(add(repair, Purpose.RECORDING, Drawn.photo(Color.RED))).isInstanceOf(Attached.Refused.class);
        assertThat(house.words(repair)).containsExactly("Record");
    }

    @Test
    void aMatterFullOfPhotosTakesNoMore() {
        var repair = house.recorded();
        for (var count = 0; count < 60; count++) {
            assertThat(add(repair, Purpose.OTHER, Drawn.photo(new Color(count, 255 - count, 4 * count))))
                    .isInstanceOf(Attached.Added.class);
        }
        assertThat(add(repair, Purpose.OTHER, Drawn.photo(Color.RED))).isInstanceOf(Attached.Refused.class);
    }

    @Test
    void aPhotoOfOneMatterIsNotFoundUnderAnother() {
        var repair = house.recorded();
        var other = house.recorded();
        var added = added(add(repair, Purpose.BEFORE, Drawn.photo(Color.GREEN)));
        assertThat(attachments.find(other.matter().ref(), added.id())).isEmpty();
    }

    @Test
    void aDrawnSignatureIsKeptByItsContent() {
        var signatures = beans.getBean(SignaturePictures.class);
        assertThat(signatures.keep(Drawn.signature()))
                .asInstanceOf(type(SignaturePictures.Kept.Signed.class))
                .satisfies(signed -> assertThat(beans.getBean(Files.class).read(signed.hash()))
                        .startsWith((byte) 0x89, 'P', 'N', 'G'));
        for (var blank : Drawn.blanks()) {
            assertThat(signatures.keep(blank)).isInstanceOf(SignaturePictures.Kept.Refused.class);
        }
        for (var wrong : List.of("data:image/png;base64,@@", "data:text/html,x", "data:image/png;base64,", "")) {
            assertThat(signatures.keep(wrong)).isInstanceOf(SignaturePictures.Kept.Refused.class);
        }
    }

    @Test
    void theTimelineSpeaksBothLanguages() {
        var repair = house.signed(
                house.recorded(RepairHouse.report(house.call()).urgent()), house.listed("更换水龙头", "5", "55"));
        add(repair, Purpose.AFTER, Drawn.photo(Color.BLUE));
        house.laterAndSwept(Duration.ofDays(1));
        assertThat(spoken(repair, Locale.SIMPLIFIED_CHINESE))
                .contains("客户签认", "质量评价 5", "添加照片", "照片用途 维修后", "时限已超", "系统", "转为 待返单", "工种 水", "更换水龙头 1 只 60.00");
        assertThat(spoken(repair, Locale.ENGLISH))
                .contains("Customer signs", "Quality 5", "Photo added", "Late", "System")
                .noneMatch(text -> text.startsWith("repair.") || text.startsWith("matter."));
    }

    private List<String> spoken(Repair repair, Locale locale) {
        var matter = house.now(repair).matter();
        var lines =
                beans.getBean(TimelineWords.class).lines(matter, house.timeline.of(matter.ref()), Sites.ZONE, locale);
        return lines.stream().flatMap(KeepingPhotosOfARepairTests::spoken).toList();
    }

    private static java.util.stream.Stream<String> spoken(TimelineLine line) {
        var texts = new java.util.ArrayList<String>(List.of(line.title(), line.who(), "转为 " + line.stage()));
        line.facts().forEach(fact -> texts.add(fact.label() + " " + fact.value()));
        line.lines().forEach(item -> texts.add(item.name() + " " + item.quantity() + " " + item.sum()));
        return texts.stream();
    }

    @Test
    void aDueTimeSaysWhyInBothLanguages() {
        var repair = house.recorded();
        house.later(Duration.ofMinutes(10));
        var clock = house.clock(repair, "REP-05");
        var words = beans.getBean(ClockWords.class);
        assertThat(words.why(clock, Sites.ZONE, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "依据 REP-05：1 小时，按自然时间连续计算",
                        "期限为规程原定数值",
                        "自 11月21日 10:00 起算",
                        "因此应于 11月21日 11:00 前完成（Asia/Shanghai）");
        assertThat(words.why(clock, Sites.ZONE, Locale.ENGLISH))
                .contains(
                        "Under REP-05: 1 h, counted around the clock", "So it is due by 21 Nov 11:00 (Asia/Shanghai)");
        assertThat(words.face(clock, Sites.ZONE, Locale.ENGLISH).title()).isEqualTo("Regular answered in an hour");
    }

    private Attached add(Repair repair, Purpose purpose, byte[] content) {
        return attachments.add(repair.matter().ref(), purpose, "现场.jpg", content, Actor.of(house.the(Post.TECHNICIAN)));
    }

    private static Attachment added(Attached attached) {
        return ((Attached.Added) attached).attachment();
    }
}
