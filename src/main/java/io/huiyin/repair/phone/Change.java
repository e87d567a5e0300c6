package io.huiyin.repair.phone;

import io.huiyin.matter.Entry;
import java.time.Instant;
import java.util.List;

/**
 * What somebody else did while the page was open.
 *
 * @param key the message key of the act
 */
public record Change(Instant at, String who, String key) {
    public static List<Change> of(List<Entry> since) {
        return since.stream()
                .map(entry -> new Change(
                        entry.at(),
                        entry.actor().name(),
                        (entry.toStage() == null ? "matter.word." : "repair.act.") + entry.word()))
                .toList();
    }
}
