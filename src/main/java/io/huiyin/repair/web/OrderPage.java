package io.huiyin.repair.web;

import io.huiyin.matter.view.ClockFace;
import io.huiyin.matter.view.PhotosView;
import io.huiyin.matter.view.TimelineLine;
import io.huiyin.repair.Copies.Whereabouts;
import io.huiyin.repair.RepairDesk.Repair;
import io.huiyin.repair.text.TextsCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work order as its page shows it.
 *
 * @param pressing the clock that runs out first
 * @param clocks all clocks, the open ones first
 * @param upkeep the fault, the asset, what came before, and what it cost
 * @param householdLink the whole address; none for whoever may not give it out
 */
public record OrderPage(
        Repair repair,
        @Nullable ClockFace pressing,
        List<ClockFace> clocks,
        List<TimelineLine> timeline,
        PhotosView photos,
        List<Whereabouts> copies,
        CallBack callBack,
        @Nullable String householdLink,
        TextsCard texts,
        UpkeepView upkeep,
        ChargesView charges) {
    public OrderPage {
        clocks = List.copyOf(clocks);
        timeline = List.copyOf(timeline);
        copies = List.copyOf(copies);
    }

    public String number() {
        return repair.matter().number();
    }
}
