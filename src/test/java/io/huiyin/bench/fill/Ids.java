package io.huiyin.bench.fill;

import io.huiyin.bench.Database;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of a range that the product's one sequence skips. */
final class Ids {
    private static final long RANGE = 200_000_000;
    private final AtomicLong next;

    private Ids(long first) {
        this.next = new AtomicLong(first);
    }

    static Ids reserved(Database database) {
        var first = database.number("select nextval('entity_id') + 1000");
        database.run("select setval('entity_id', " + (first + RANGE) + ")");
        return new Ids(first);
    }

    long next() {
        return next.getAndIncrement();
    }
}
