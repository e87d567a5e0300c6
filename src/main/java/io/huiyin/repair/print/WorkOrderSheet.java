package io.huiyin.repair.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work order as it is printed (REP-16); what is not known yet is left blank, to be filled in by hand.
 *
 * @param address of its page, for the QR code
 * @param household the address of the household's own page, for the customer's copy; none where it may not be given out
 * @param community whose service centre prints it
 */
public record WorkOrderSheet(
        String number,
        String address,
        @Nullable String household,
        String community,
        ZoneId zone,
        Customer customer,
        Report report,
        Work work,
        List<Line> lines,
        Agreement agreement,
        Completion completion,
        String remarks) {

    public WorkOrderSheet {
        lines = List.copyOf(lines);
    }

    /** Labour of all charged lines, in yuan. */
    public BigDecimal labour() {
        return lines.stream().map(Line::labourSum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Material of all charged lines, in yuan. */
    public BigDecimal material() {
        return lines.stream().map(Line::materialSum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the customer pays, in yuan. */
    public BigDecimal total() {
        return labour().add(material());
    }

    /**
     * Who asked for the repair.
     *
     * @param home such as {@code 3-2-1201}, or a public place
     * @param telephone in full, since the technician calls it; or why there is none
     */
    public record Customer(String name, String home, String telephone) {}

    /**
     * What was reported (REP-01).
     *
     * @param place within the home; may be empty
     * @param appointment none for at once
     */
    public record Report(
            String content,
            String place,
            Urgency urgency,
            Instant reportedAt,
            @Nullable Instant appointment,
            String takenBy) {}

    /** The three levels of REP-03. */
    public enum Urgency {
        URGENT,
        REGULAR,
        LOW
    }

    /**
     * Who did it, and when.
     *
     * @param expected when it was said to be done (REP-22)
     * @param result what was done; empty while it is not
     */
    public record Work(
            String technician,
            @Nullable Instant acceptedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant expected,
            @Nullable Instant completedAt,
            String result) {}

    /**
     * An item checked against the price list (REP-13).
     *
     * @param code of the price list; empty for what is not on it
     * @param labour yuan per unit
     * @param material yuan per unit
     */
    public record Line(
            String code,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal labour,
            BigDecimal material,
            boolean charged,
            boolean ownMaterial) {
        BigDecimal labourSum() {
            return charged ? labour.multiply(quantity) : BigDecimal.ZERO;
        }

        BigDecimal materialSum() {
            return charged && !ownMaterial ? material.multiply(quantity) : BigDecimal.ZERO;
        }

        /** What the customer pays for it, in yuan. */
        public BigDecimal sum() {
            return labourSum().add(materialSum());
        }
    }

    /**
     * What was agreed before work started (REP-11), or that the customer declined (REP-12).
     *
     * @param ownMaterial what was found about the customer's own material (REP-14)
     */
    public record Agreement(
            @Nullable Consent consent,
            @Nullable Refusal refusal,
            @Nullable OwnMaterial ownMaterial) {
        /** Nothing has been agreed yet. */
        public static Agreement none() {
            return new Agreement(null, null, null);
        }
    }

    /** The customer's consent to a sum. */
    public record Consent(Way way, Name name, BigDecimal sum, Instant at) {
        /** How it was given. */
        public enum Way {
            SIGNATURE,
            CODE,
            RECORDED_CALL
        }
    }

    /** The customer declined, or else it can't be done; technician and supervisor sign. */
    public record Refusal(String reason, boolean byCustomer, Name technician, Name supervisor) {}

    /** The customer's own material, what was found, and whether he was warned. */
    public record OwnMaterial(String material, Result result, boolean warned) {
        /** What was found. */
        public enum Result {
            GOOD,
            FAILED,
            POOR
        }
    }

    /**
     * The customer tried, signed and rated (REP-15).
     *
     * @param tried whether it was tried in his presence
     * @param quality stars from 1 to 5; none while it is not rated
     * @param attitude stars from 1 to 5; none while it is not rated
     */
    public record Completion(
            boolean tried,
            @Nullable Integer quality,
            @Nullable Integer attitude,
            @Nullable Name customer,
            @Nullable Instant at) {
        /** Not signed yet. */
        public static Completion none() {
            return new Completion(false, null, null, null, null);
        }
    }

    /**
     * A name under a paper.
     *
     * @param png the signature as drawn; none where only the name is known
     */
    public record Name(String name, byte @Nullable [] png) {}
}
