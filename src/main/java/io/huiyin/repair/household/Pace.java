package io.huiyin.repair.household;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds back whoever asks for one address more often than people do: so many times a minute on each node. */
@Component
public class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 60;
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Asked> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > REMEMBERED;
        }
    };

    Pace(Clock clock) {
        this.clock = clock;
    }

    /** Whether one may ask once more now. */
    public boolean allows(String token) {
        return allows(token, MOST, WINDOW);
    }

    /** Whether one may do once more what is done at most so often in a stretch of time. */
    public synchronized boolean allows(String token, int most, Duration window) {
        var now = clock.instant();
        var known = asked.get(token);
        var next = known == null || !now.isBefore(known.since().plus(window))
                ? new Asked(now, 1)
                : new Asked(known.since(), known.times() + 1);
        asked.put(token, next);
        return next.times() <= most;
    }

    private record Asked(Instant since, int times) {}
}
