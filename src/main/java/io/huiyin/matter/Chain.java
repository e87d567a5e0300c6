package io.huiyin.matter;

import io.huiyin.staff.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chains timeline entries by hash, each to the one before, so that tampering shows. */
final class Chain {
    private Chain() {}

    static byte[] hash(byte @Nullable [] before, MatterRef ref, int seq, NewEntry entry, int version, Instant at) {
        var digest = sha256();
        if (before != null) {
            digest.update(before);
        }
        return digest.digest(text(ref, seq, entry, version, at).getBytes(StandardCharsets.UTF_8));
    }

    /** Every field with its length before it, so that no two entries read the same. */
    private static String text(MatterRef ref, int seq, NewEntry entry, int version, Instant at) {
        var actor = entry.actor();
        return Stream.of(
                        ref.communityId(),
                        ref.id(),
                        seq,
                        version,
                        at,
                        actor.kind(),
                        actor.staffId(),
                        actor.name(),
                        entry.word(),
                        entry.fromStage(),
                        entry.toStage(),
                        entry.facts())
                .map(field -> Objects.toString(field, "-"))
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining("\n"));
    }

    static byte[] hash(byte @Nullable [] before, MatterRef ref, Entry entry) {
        var plain = new NewEntry(entry.actor(), entry.word(), entry.fromStage(), entry.toStage(), entry.facts());
        return hash(before, ref, entry.seq(), plain, entry.version(), entry.at());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is to be written on the timeline. */
    record NewEntry(
            Actor actor,
            String word,
            @Nullable String fromStage,
            @Nullable String toStage,
            String facts) {}
}
