package io.huiyin.estate.key;

import java.util.List;
import java.util.Map;

/**
 * How it stands with the keys of personal data.
 *
 * @param keys the newest first
 * @param lines what each table holds
 * @param peopleWithCodes whose recovery codes end with the oldest key
 * @param mustBeGiven whether the next key has to be given by the environment, as the present one is
 */
public record KeyStanding(List<Key> keys, List<Line> lines, int peopleWithCodes, boolean mustBeGiven) {
    public KeyStanding {
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
    }

    /** A key, and whether it comes from the environment rather than from a file. */
    public record Key(LivingKey key, boolean given) {}

    /** The rows of a table, by the key that sealed them. */
    public record Line(String table, Map<Integer, Long> byKey) {
        public Line {
            byKey = Map.copyOf(byKey);
        }

        public long of(int key) {
            return byKey.getOrDefault(key, 0L);
        }

        public long all() {
            return byKey.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What is going on. */
    public enum State {
        AT_REST,
        PREPARING,
        UNDER_WAY,
        DONE
    }

    public State state() {
        if (keys.size() == 1) {
            return State.AT_REST;
        }
        if (!newest().writes()) {
            return State.PREPARING;
        }
        return left() == 0 && newest().doneAt() != null ? State.DONE : State.UNDER_WAY;
    }

    public LivingKey newest() {
        return keys.getFirst().key();
    }

    public LivingKey oldest() {
        return keys.getLast().key();
    }

    public long all() {
        return lines.stream().mapToLong(Line::all).sum();
    }

    /** Rows that are not sealed with the newest key. */
    public long left() {
        return all() - lines.stream().mapToLong(line -> line.of(newest().id())).sum();
    }

    public int percent() {
        return all() == 0 ? 100 : (int) (100 * (all() - left()) / all());
    }
}
