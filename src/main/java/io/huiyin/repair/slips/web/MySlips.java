package io.huiyin.repair.slips.web;

import io.huiyin.repair.slips.Slip;
import io.huiyin.repair.slips.web.SlipsView.Told;
import java.util.List;

/**
 * What a technician has still to bring back.
 *
 * @param by until when, each day
 * @param refused what was just sent and could not be done
 */
public record MySlips(List<Slip> slips, String by, List<Told> refused) {
    public MySlips {
        slips = List.copyOf(slips);
        refused = List.copyOf(refused);
    }
}
