package io.huiyin.estate.key;

import io.huiyin.audit.Audit;
import io.huiyin.audit.Kind;
import io.huiyin.audit.Note;
import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Why;
import io.huiyin.estate.internal.KeyFiles;
import io.huiyin.estate.internal.KeyRing;
import io.huiyin.estate.internal.Seal;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the key of personal data: a new one is made known to every node, then writes; what older ones sealed is sealed
 * anew while people work; and when nothing of an older one is left, it may be retired.
 */
@Service
public class KeyRotation {
    /** Within this time every node has heard of a new key. */
    private static final Duration KNOWN_TO_ALL = Duration.ofSeconds(10);

    private static final Duration REST = Duration.ofMinutes(10);

    private final Keys keys;
    private final Resealing resealing;
    private final SealedCounts counts;
    private final TransactionTemplate transaction;
    private final Books books;

    KeyRotation(Keys keys, Resealing resealing, SealedCounts counts, TransactionTemplate transaction, Books books) {
        this.keys = keys;
        this.resealing = resealing;
        this.counts = counts;
        this.transaction = transaction;
        this.books = books;
    }

    /** The keys: in the database, in memory, and in their files. */
    @Component
    record Keys(LivingKeys living, KeyRing ring, KeyFiles files) {}

    /** What it is noted in, and when. */
    @Component
    record Books(Audit audit, Clock clock) {}

    /**
     * Makes the next key known; it writes a little later, and the job seals anew.
     *
     * @throws EstateRefusal while an older key lives still, or when the next one has to be given by the environment
     */
    public void begin(String reason) {
        var why = Why.of(reason, "estate.key.reason");
        transaction.executeWithoutResult(_ -> {
            keys.living.lock();
            var living = keys.living.all();
            if (living.size() > 1) {
                throw new EstateRefusal("estate.key.under-way");
            }
            var next = next(living.getFirst().id());
            keys.living.add(next.id(), next.fingerprint(), books.clock.instant());
            books.audit.note(Note.of(Kind.KEY_ROTATION_BEGUN).because(why).with(String.valueOf(next.id())));
        });
        keys.ring.reread();
    }

    /** One that is here already, since somebody brought it to every node; else a new one in its file. */
    private Seal next(int newest) {
        var brought = keys.files.held().higherEntry(newest);
        if (brought != null) {
            return brought.getValue();
        }
        if (keys.files.isGiven(newest)) {
            throw new EstateRefusal("estate.key.give", String.valueOf(newest + 1));
        }
        return keys.files.made(newest + 1);
    }

    /** Goes on with a change of keys, if one is under way: lets the new one write, then seals anew until told to stop. */
    public void goOn(BooleanSupplier stop) {
        var living = keys.living.all();
        if (living.size() < 2 || rests(living.getFirst())) {
            return;
        }
        var newest = living.getFirst();
        if (!newest.writes()) {
            if (books.clock.instant().isBefore(newest.madeAt().plus(KNOWN_TO_ALL))) {
                return;
            }
            keys.living.letWrite(newest.id());
            keys.ring.reread();
        }
        var pass = resealing.pass(stop);
        if (!stop.getAsBoolean()) {
            passed(newest, pass);
        }
    }

    /** After the work is done, and where rows can't be opened, it looks again from time to time only. */
    private boolean rests(LivingKey newest) {
        var lookedAt = newest.lookedAt();
        return lookedAt != null
                && (newest.doneAt() != null || newest.unreadable() > 0)
                && books.clock.instant().isBefore(lookedAt.plus(REST));
    }

    private void passed(LivingKey newest, Resealing.Pass pass) {
        var done = pass.anew() == 0 && pass.unreadable() == 0 && left(newest.id()) == 0;
        transaction.executeWithoutResult(_ -> {
            if (keys.living.passed(newest.id(), pass.unreadable(), done, books.clock.instant())) {
                books.audit.note(Note.of(Kind.KEY_CHANGED).with(String.valueOf(newest.id())));
            }
        });
    }

    private long left(int newest) {
        return counts.now().stream()
                .mapToLong(count -> count.all() - count.of(newest))
                .sum();
    }

    /**
     * Ends an older key: its recovery codes and links are void, its file goes.
     *
     * @throws EstateRefusal while anything is sealed with it
     */
    public void retire(int id, String reason) {
        var why = Why.of(reason, "estate.key.reason");
        try {
            transaction.executeWithoutResult(_ -> retired(id, why));
        } catch (DataIntegrityViolationException justSealed) {
            throw new EstateRefusal("estate.key.in-use", "1");
        }
        keys.ring.reread();
        if (!keys.files.isGiven(id)) {
            keys.files.removed(id);
        }
    }

    private void retired(int id, String why) {
        keys.living.lock();
        var living = keys.living.all();
        if (living.stream().noneMatch(key -> key.id() == id)
                || living.getFirst().id() == id
                || !living.getFirst().writes()) {
            throw new EstateRefusal("estate.key.not-old");
        }
        keys.living.hold(id);
        var sealed = counts.now().stream().mapToLong(count -> count.of(id)).sum();
        if (sealed > 0) {
            throw new EstateRefusal("estate.key.in-use", String.valueOf(sealed));
        }
        var people = counts.peopleWithCodes(id);
        keys.living.remove(id);
        books.audit.note(Note.of(Kind.KEY_RETIRED).because(why).with(String.valueOf(id), String.valueOf(people)));
    }

    /** How it stands. */
    public KeyStanding standing() {
        var living = keys.living.all();
        var old = living.getLast().id();
        var newest = living.getFirst().id();
        var mustBeGiven = keys.files.isGiven(newest) && keys.files.held().higherEntry(newest) == null;
        return new KeyStanding(
                living.stream()
                        .map(key -> new KeyStanding.Key(key, keys.files.isGiven(key.id())))
                        .toList(),
                counts.now(),
                living.size() == 1 ? 0 : counts.peopleWithCodes(old),
                mustBeGiven);
    }
}
