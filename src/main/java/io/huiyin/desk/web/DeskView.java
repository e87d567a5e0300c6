package io.huiyin.desk.web;

import io.huiyin.matter.Contact.Channel;
import io.huiyin.matter.DueCounts.DueCount;
import java.util.Arrays;
import java.util.List;

/** The front desk between two calls: what presses, who still waits, what came in today. */
public record DeskView(DueCount repairs, List<RegisterRow> mine, List<RegisterRow> others, List<RegisterRow> latest) {
    /** The channels on which people turn to the desk, the commonest first. */
    public List<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.SCAN)
                .toList();
    }
}
