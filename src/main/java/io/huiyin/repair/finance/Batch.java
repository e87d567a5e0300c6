package io.huiyin.repair.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A numbered list of charged orders on its way to finance (送财务批次), with copy 3 of each (REP-18).
 *
 * @param until orders verified before this moment are in it
 * @param handed when the desk handed it over; none while it is drawn up and checked
 * @param received when finance acknowledged it
 * @param note what finance said when it acknowledged
 * @param version counts the changes to what is in it
 * @param lines how many entries go with it
 * @param sum what they come to, counter-entries taken off, in yuan
 */
public record Batch(
        long communityId,
        long id,
        String number,
        YearMonth month,
        Instant until,
        By drawn,
        @Nullable By handed,
        @Nullable By received,
        String note,
        int version,
        int lines,
        BigDecimal sum) {

    /** Who did a step, and when. */
    public record By(Instant at, String name) {}

    public boolean open() {
        return handed == null;
    }

    /** Where it is on its way. */
    public enum State {
        DRAWN,
        HANDED,
        RECEIVED
    }

    public State state() {
        if (handed == null) {
            return State.DRAWN;
        }
        return received == null ? State.HANDED : State.RECEIVED;
    }
}
