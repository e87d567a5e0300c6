package io.huiyin.estate;

import io.huiyin.estate.internal.Typed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be registered with a home: reachable by telephone, or with the reason why not. */
public record Newcomer(
        String name,
        ResidencyKind kind,
        @Nullable LocalDate since,
        List<Phone> phones,
        @Nullable String noPhoneReason) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 200;

    public Newcomer {
        name = Typed.plain(name);
        phones = List.copyOf(phones);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new EstateRefusal("estate.newcomer.name");
        }
        noPhoneReason = reachable(phones.isEmpty(), noPhoneReason);
    }

    /** The reason as it is kept, none when there is a telephone; refused when there is neither or both. */
    static @Nullable String reachable(boolean phoneless, @Nullable String noPhoneReason) {
        var reason = noPhoneReason == null ? "" : Typed.plain(noPhoneReason);
        if (phoneless && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            throw new EstateRefusal("estate.newcomer.phone-or-reason");
        }
        if (!phoneless && !reason.isEmpty()) {
            throw new EstateRefusal("estate.newcomer.phone-and-reason");
        }
        return phoneless ? reason : null;
    }
}
