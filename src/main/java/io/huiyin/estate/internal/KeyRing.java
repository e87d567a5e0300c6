package io.huiyin.estate.internal;

import io.huiyin.estate.Mark;
import io.huiyin.estate.PersonalData;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The living keys of personal data: those that the database knows, as far as they are here. What is known of them is at
 * most two seconds old, so that a key that another node has made is searched by everybody before it writes.
 */
public final class KeyRing implements PersonalData {
    private static final long KEPT = Duration.ofSeconds(2).toNanos();

    private final KeyFiles files;
    private final JdbcClient jdbc;
    private volatile NavigableMap<Integer, Seal> held;
    private volatile Keys keys;

    private KeyRing(KeyFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
        this.held = files.held();
        this.keys = read();
    }

    /**
     * The keys of this database; an empty one gets its first.
     *
     * @throws IllegalStateException when one is missing or another: what it sealed would be lost silently
     */
    public static KeyRing opened(KeyFiles files, JdbcClient jdbc) {
        register(files, jdbc);
        for (var known : Known.all(jdbc)) {
            known.requireIn(files);
        }
        return new KeyRing(files, jdbc);
    }

    /** The first key of a house, which two starts at once agree upon. */
    private static void register(KeyFiles files, JdbcClient jdbc) {
        if (!Known.all(jdbc).isEmpty()) {
            return;
        }
        var held = files.held();
        var first = held.isEmpty() ? files.made(1) : held.lastEntry().getValue();
        jdbc.sql("""
                        insert into personal_key (id, fingerprint, made_at) values (:id, :fingerprint, now())
                        on conflict do nothing
                        """)
                .param("id", first.id())
                .param("fingerprint", first.fingerprint())
                .update();
    }

    /** The newest that writes. */
    public Seal writing() {
        return fresh().writing();
    }

    /** All, the newest first: what is looked for may be marked with any of them. */
    public List<Seal> living() {
        return List.copyOf(fresh().living().descendingMap().values());
    }

    @Override
    public byte[] seal(String text) {
        return writing().seal(text);
    }

    @Override
    public String open(byte[] sealed) {
        var id = Seal.keyOf(sealed);
        var known = keys.living().get(id);
        var key = known == null ? reread().living().get(id) : known;
        if (key == null) {
            throw new IllegalStateException("Key " + id + " of personal data is not here: neither in " + files.file(id)
                    + " nor in HUIYIN_PERSONAL_KEY, or it is another one than the database's.");
        }
        return key.open(sealed);
    }

    @Override
    public Mark mark(String purpose, String text) {
        return writing().mark(purpose, text);
    }

    @Override
    public List<Mark> marks(String purpose, String text) {
        return living().stream().map(key -> key.mark(purpose, text)).toList();
    }

    private Keys fresh() {
        var known = keys;
        return System.nanoTime() - known.readAt() < KEPT ? known : reread();
    }

    /** Looks at once which keys there are. */
    public Keys reread() {
        var read = read();
        keys = read;
        return read;
    }

    private Keys read() {
        var readAt = System.nanoTime();
        var all = Known.all(jdbc);
        if (!all.stream().allMatch(known -> known.isAmong(held))) {
            held = files.held();
        }
        var living = new TreeMap<Integer, Seal>();
        var writes = 0;
        for (var known : all) {
            var key = held.get(known.id());
            if (key != null && known.isAmong(held)) {
                living.put(known.id(), key);
                writes = known.writes() ? known.id() : writes;
            }
        }
        return new Keys(living, writes, readAt);
    }

    /** What was known at a moment. */
    public record Keys(NavigableMap<Integer, Seal> living, int writes, long readAt) {
        Seal writing() {
            return Objects.requireNonNull(living.get(writes), "No key of personal data that may write is here");
        }
    }

    /** A key as the database knows it: by its fingerprint. */
    @SuppressWarnings("ArrayRecordComponent")
    record Known(int id, byte[] fingerprint, boolean writes) {
        static List<Known> all(JdbcClient jdbc) {
            return jdbc.sql("select id, fingerprint, writes from personal_key order by id")
                    .query((row, number) -> new Known(row.getInt(1), row.getBytes(2), row.getBoolean(3)))
                    .list();
        }

        boolean isAmong(Map<Integer, Seal> held) {
            var key = held.get(id);
            return key != null && Arrays.equals(fingerprint, key.fingerprint());
        }

        void requireIn(KeyFiles files) {
            var held = files.held();
            if (!held.containsKey(id)) {
                throw new IllegalStateException("Key " + id
                        + " of personal data is missing, with which this database was" + " written. Restore it: as "
                        + files.file(id) + ", or in HUIYIN_PERSONAL_KEY as " + id + ":…");
            }
            if (!isAmong(held)) {
                throw new IllegalStateException("Key " + id + " of personal data ("
                        + (files.isGiven(id) ? "HUIYIN_PERSONAL_KEY" : files.file(id))
                        + ") is not the one this database was written with; restore that key.");
            }
        }
    }
}
