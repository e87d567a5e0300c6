package io.huiyin.matter;

import io.huiyin.matter.Chain.NewEntry;
import io.huiyin.staff.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Chains an entry that is told again under another matter, with the product's own hash. */
public final class Relinked {
    private Relinked() {}

    /** What is chained; the actor may have no id. */
    public record Link(
            MatterRef ref,
            int seq,
            int version,
            Instant at,
            String actor,
            @Nullable Long actorId,
            String actorName,
            String word,
            @Nullable String from,
            @Nullable String to,
            String facts) {}

    public static byte[] hash(byte @Nullable [] before, Link link) {
        var actor = new Actor(Actor.Kind.valueOf(link.actor), link.actorId, link.actorName);
        var entry = new NewEntry(actor, link.word, link.from, link.to, link.facts);
        return Chain.hash(before, link.ref, link.seq, entry, link.version, link.at);
    }
}
