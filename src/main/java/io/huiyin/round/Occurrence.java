package io.huiyin.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One time that a round is owed. */
public record Occurrence(
        long communityId,
        long id,
        String clause,
        String subject,
        String subjectName,
        @Nullable Long ownerId,
        LocalDate day,
        int ordinal,
        String figure,
        Instant beginsAt,
        Instant dueAt,
        Instant endsAt,
        State state,
        @Nullable Instant doneAt,
        @Nullable String doneByName) {
    /** How it stands. */
    public enum State {
        /** It may still be done, in time or late. */
        OPEN("done_at is null and missed_at is null and withdrawn_at is null"),
        DONE("done_at <= due_at"),
        LATE("done_at > due_at"),
        MISSED("missed_at is not null"),
        /** Nothing was left to be done. */
        WITHDRAWN("withdrawn_at is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** When its time begins to run out: at four fifths. */
    public Instant warnAt() {
        return warnAt(beginsAt, dueAt);
    }

    static Instant warnAt(Instant begins, Instant due) {
        return begins.plus(Duration.between(begins, due).multipliedBy(4).dividedBy(5));
    }
}
