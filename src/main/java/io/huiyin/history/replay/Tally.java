package io.huiyin.history.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what came of the requests: every one that was sent is accepted, refused or lost. */
final class Tally {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();

    void sent() {
        sent.incrementAndGet();
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void lost() {
        lost.incrementAndGet();
    }

    void refused(String why) {
        refused.merge(why, 1, Integer::sum);
    }

    int refusals() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    int losses() {
        return lost.get();
    }

    @Override
    public String toString() {
        return "sent %d, accepted %d, refused %d%s, lost %d"
                .formatted(sent.get(), accepted.get(), refusals(), refused.isEmpty() ? "" : " " + refused, lost.get());
    }
}
