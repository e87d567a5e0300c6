package io.huiyin.repair.household;

import io.huiyin.repair.Stage;
import io.huiyin.repair.WorkOrder.SignOff;
import io.huiyin.repair.phone.ItemLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household sees of its repair: nothing of anybody else.
 *
 * @param now what happens now, in one sentence
 * @param comer who comes: name and post
 * @param expected when it will be done, as it was promised
 * @param urgeAgain when one may ask again; none when at once
 * @param publicFacility whether it belongs to all households, so that nobody pays
 * @param staff whether one of the staff looks, who may not act for the household
 */
public record LinkView(
        String address,
        int version,
        String number,
        String place,
        String fault,
        Stage stage,
        Milestone milestone,
        String now,
        @Nullable Comer comer,
        @Nullable String appointment,
        @Nullable String expected,
        List<ItemLine> lines,
        BigDecimal sum,
        boolean agreed,
        @Nullable SignOff signOff,
        @Nullable String urgeAgain,
        boolean ended,
        boolean publicFacility,
        boolean staff,
        Beside beside) {
    public LinkView {
        lines = List.copyOf(lines);
    }

    /** Who comes. */
    public record Comer(String name, String post) {}

    public boolean mayAgree() {
        return !staff && stage == Stage.QUOTED && sum.signum() > 0;
    }

    /** His own material, or the company's, until it is used. */
    public boolean mayChooseMaterial() {
        return !staff
                && !ended
                && !publicFacility
                && stage != Stage.DECLINED
                && milestone.compareTo(Milestone.TO_BE_SIGNED) < 0;
    }

    public boolean mayAddPhotos() {
        return !staff && beside.morePhotos();
    }

    /** Within the warranty, once what was done is signed for, and not while it is being done again. */
    public boolean mayReportAgain() {
        var cover = beside.cover();
        return !staff && cover != null && cover.holds() && cover.again() == null;
    }

    public boolean maySign() {
        return !staff && stage == Stage.COMPLETED;
    }

    public boolean mayUrge() {
        return !staff && !ended && milestone.compareTo(Milestone.TO_BE_SIGNED) < 0;
    }

    /** Whether the whole way is gone. */
    public boolean finished() {
        return stage == Stage.CLOSED;
    }

    /** Whether it ended without having been done. */
    public boolean undone() {
        return stage == Stage.UNDONE || stage == Stage.CANCELLED || stage == Stage.DECLINED;
    }

    public boolean charged() {
        return sum.signum() > 0;
    }
}
