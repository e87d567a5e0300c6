package io.huiyin.repair;

import static io.huiyin.repair.RepairHouse.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.ApplicationTest;
import io.huiyin.Proves;
import io.huiyin.procedure.ActIncomplete;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.staff.Post;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Work at a public facility stands on the inspection sheet, whose second copy engineering signed for. */
@ApplicationTest
class SigningForTheInspectionSheetTests {
    private final RepairHouse house;

    SigningForTheInspectionSheetTests(ApplicationContext beans) {
        this.house = new RepairHouse(beans);
    }

    @Test
    @Proves("REP-21")
    void itIsSignedForFilledInAndThePlaceTidiedBeforeTheWorkIsDone() {
        var repair = house.working(house.recorded(report(house.call()).publicFacility()), house.free());
        var done = new Complete(List.of(house.free()), 30, "更换感应器");
        assertThat(house.refusedFor(repair, done, Post.TECHNICIAN))
                .containsExactly("repair.rule.SHEET_OF_A_PUBLIC_FACILITY_IS_FILLED");
        var filled = new FillSheet("更换感应器，灯已亮", true);
        assertThat(house.refusedFor(repair, filled, Post.TECHNICIAN))
                .containsExactly("repair.rule.SHEET_IS_SIGNED_FOR");

        house.act(repair, new TakeSheet(new Signature("黄国栋", null)), Post.ENGINEERING_SUPERVISOR);
        assertThat(house.refusedFor(repair, done, Post.TECHNICIAN))
                .containsExactly("repair.rule.SHEET_OF_A_PUBLIC_FACILITY_IS_FILLED");
        assertThat(house.refusedFor(repair, new TakeSheet(new Signature("黄国栋", null)), Post.ENGINEERING_SUPERVISOR))
                .containsExactly("repair.rule.SHEET_IS_NOT_YET_TAKEN");
        house.act(repair, filled, Post.TECHNICIAN);
        house.act(repair, done, Post.TECHNICIAN);

        var sheet = Objects.requireNonNull(house.now(repair).order().sheet());
        assertThat(sheet.receiver().name()).isEqualTo("黄国栋");
        assertThat(sheet.work()).isEqualTo("更换感应器，灯已亮");
        assertThat(sheet.tidiedAt()).isEqualTo(house.clock.instant());
        assertThatThrownBy(() -> new FillSheet("x", false)).isInstanceOf(ActIncomplete.class);
    }

    @Test
    void aHomeHasNone() {
        var repair = house.working(house.recorded(), house.free());

        assertThat(house.refusedFor(repair, new TakeSheet(new Signature("黄国栋", null)), Post.ENGINEERING_SUPERVISOR))
                .containsExactly("repair.rule.A_PUBLIC_FACILITY_IS_REPAIRED");
        house.act(repair, new Complete(List.of(house.free()), 30, "好了"), Post.TECHNICIAN);
    }
}
