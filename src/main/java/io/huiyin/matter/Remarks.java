package io.huiyin.matter;

import io.huiyin.matter.Chain.NewEntry;
import io.huiyin.matter.Timeline.Appending;
import io.huiyin.message.Refresh;
import io.huiyin.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes on a matter's timeline what is no act of its procedure, such as a photo; the matter moves nowhere by it. */
@Component
public class Remarks {
    private final Matters matters;
    private final Timeline timeline;
    private final Clock clock;
    private final Refresh refresh;
    private final JsonMapper json;

    Remarks(Matters matters, Timeline timeline, Clock clock, Refresh refresh, JsonMapper json) {
        this.matters = matters;
        this.timeline = timeline;
        this.clock = clock;
        this.refresh = refresh;
        this.json = json;
    }

    /**
     * Writes a remark under its word, with plain values.
     *
     * @throws NoSuchElementException when there is no such matter
     */
    @Transactional
    public void write(MatterRef ref, String word, Map<String, Object> facts, Actor by) {
        write(matters.lock(ref).orElseThrow(() -> new NoSuchElementException("no matter " + ref)), word, facts, by);
    }

    /** The same for a matter that is locked already. */
    void write(Matter matter, String word, Map<String, Object> facts, Actor by) {
        var entry = new NewEntry(by, word, null, null, json.writeValueAsString(facts));
        timeline.append(List.of(
                Appending.after(matter.ref(), matter.entries(), matter.head(), matter.version(), now(), entry)));
        refresh.announce(matter.communityId(), matter.kind() + ":" + matter.number());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
