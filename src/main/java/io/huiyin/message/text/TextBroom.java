package io.huiyin.message.text;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Drops what waited longer than it was true, and forgets what is long over. */
@Component
class TextBroom {
    /** What nobody sent within a day is not sent any more. */
    static final Duration TRUE_FOR = Duration.ofDays(1);

    /** What failed is no longer worth a look after a week. */
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    private final TextQueue queue;
    private final Clock clock;
    private final Duration kept;

    TextBroom(TextQueue queue, Clock clock, @Value("${huiyin.text.kept:180d}") Duration kept) {
        this.queue = queue;
        this.clock = clock;
        this.kept = kept;
    }

    void sweep() {
        var now = clock.instant();
        queue.dropOutOfDate(now.minus(TRUE_FOR), now.minus(LOOKED_AT));
    }

    void forget() {
        queue.forget(clock.instant().minus(kept));
    }
}
