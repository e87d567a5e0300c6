package io.huiyin.history.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Counts what became of each request that was sent. */
final class Tally {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, AtomicInteger> refused = new ConcurrentHashMap<>();

    /** One more was sent; says how many now. */
    int sent() {
        return sent.incrementAndGet();
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void refused(String why) {
        refused.computeIfAbsent(why, key -> new AtomicInteger()).incrementAndGet();
    }

    /** What was neither accepted nor refused, once all have come back. */
    int lost() {
        return sent.get() - accepted.get() - refusals();
    }

    private int refusals() {
        return refused.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** {@code sent 876, accepted 870, refused 6 (place 6), lost 0}. */
    String line() {
        var why = new TreeMap<>(refused)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
        var refusals = refusals();
        return "sent %d, accepted %d, refused %d%s, lost %d"
                .formatted(sent.get(), accepted.get(), refusals, refusals == 0 ? "" : why, lost());
    }
}
