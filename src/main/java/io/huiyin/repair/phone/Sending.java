package io.huiyin.repair.phone;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * What came of an act or a photo that had waited on the phone.
 *
 * @param version of the order as it stands now; 0 when it is not told
 * @param problems what is wrong or stands against it, in words
 * @param changes what others did meanwhile, in words
 */
record Sending(Outcome outcome, int version, List<String> problems, List<String> changes) {
    Sending {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /** How it ended. */
    enum Outcome {
        DONE(HttpStatus.OK),
        WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
        REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        CHANGED(HttpStatus.CONFLICT),
        ABSENT(HttpStatus.NOT_FOUND),
        /** Somebody else filled it in; only he sends it. */
        NOT_YOURS(HttpStatus.FORBIDDEN);

        private final HttpStatus status;

        Outcome(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    static Sending of(Outcome outcome, List<String> problems) {
        return new Sending(outcome, 0, problems, List.of());
    }
}
