package io.huiyin.repair;

import io.huiyin.procedure.ClockStart;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clocks of the repair procedure: when each applies and from which moment it counts. */
final class RepairClocks {
    static final ClockStart<RepairCase> RECORDED_IN_TIME = ClockStart.<RepairCase>of("REP-01")
            .from(subject -> subject.order().report().contactOpenedAt());

    static final ClockStart<RepairCase> ENGINEERING_TOLD = ClockStart.<RepairCase>of("REP-02")
            .when("in a home", subject -> !subject.order().publicFacility());

    static final ClockStart<RepairCase> PUBLIC_PASSED_ON = ClockStart.<RepairCase>of("REP-20")
            .when("fault of a public facility", subject -> subject.order().publicFault())
            .from(subject -> subject.order().report().contactOpenedAt());

    static final ClockStart<RepairCase> URGENT_RESPONSE = ClockStart.<RepairCase>of("REP-04")
            .when("urgent, not accepted yet", subject -> subject.order().urgent() && notAccepted(subject))
            .from(RepairClocks::counted);

    static final ClockStart<RepairCase> REGULAR_RESPONSE = ClockStart.<RepairCase>of("REP-05")
            .when("regular, not accepted yet", subject -> subject.order().regular() && notAccepted(subject))
            .from(RepairClocks::counted);

    static final ClockStart<RepairCase> URGENT_DONE = ClockStart.<RepairCase>of("REP-06")
            .when("urgent", subject -> subject.order().urgent() && notCompleted(subject))
            .from(RepairClocks::counted);

    static final ClockStart<RepairCase> REGULAR_DONE = ClockStart.<RepairCase>of("REP-07")
            .when("regular", subject -> subject.order().regular() && notCompleted(subject))
            .from(RepairClocks::counted);

    static final ClockStart<RepairCase> URGENT_ANSWER_AGAIN = ClockStart.<RepairCase>of("REP-04")
            .when("urgent, from the hand-back", subject -> subject.order().urgent());

    static final ClockStart<RepairCase> REGULAR_ANSWER_AGAIN = ClockStart.<RepairCase>of("REP-05")
            .when("regular, from the hand-back", subject -> subject.order().regular());

    static final ClockStart<RepairCase> ON_SITE_AT_ONCE = ClockStart.<RepairCase>of("REP-08")
            .when("priced item and wanted at once", subject -> subject.order().pricedAndWantedAtOnce());

    static final ClockStart<RepairCase> BEFORE_THE_APPOINTMENT = ClockStart.<RepairCase>of("REP-09")
            .when(
                    "appointment",
                    subject -> appointment(subject) != null
                            && subject.order().progress().arrivedAt() == null)
            .from(subject -> Objects.requireNonNull(appointment(subject)));

    static final ClockStart<RepairCase> BEFORE_THE_APPOINTMENT_ONCE_ACCEPTED = ClockStart.<RepairCase>of("REP-09")
            .when(
                    "appointment, accepted, not arrived",
                    subject -> appointment(subject) != null
                            && !notAccepted(subject)
                            && subject.order().progress().arrivedAt() == null)
            .from(subject -> Objects.requireNonNull(appointment(subject)));

    static final ClockStart<RepairCase> REVIEWED = ClockStart.<RepairCase>of("REP-10")
            .when("item not on the price list", subject -> subject.order().offList())
            .from(RepairClocks::reviewWanted);

    static final ClockStart<RepairCase> PUBLIC_REACHED = ClockStart.<RepairCase>of("REP-21")
            .when("fault of a public facility", subject -> subject.order().publicFault());

    static final ClockStart<RepairCase> SLIPS_BY_FIVE = ClockStart.of("REP-17");

    private RepairClocks() {}

    private static boolean notAccepted(RepairCase subject) {
        return subject.order().progress().acceptedAt() == null;
    }

    private static boolean notCompleted(RepairCase subject) {
        return subject.order().progress().completedAt() == null;
    }

    private static Instant counted(RepairCase subject) {
        return subject.order().progress().countedFrom();
    }

    private static @Nullable Instant appointment(RepairCase subject) {
        return subject.order().appointment();
    }

    /** From engineering's taking note; what is found on site only, from that moment. */
    private static Instant reviewWanted(RepairCase subject) {
        var progress = subject.order().progress();
        if (progress.checkedAt() != null) {
            return progress.checkedAt();
        }
        return progress.acknowledgedAt() == null ? subject.now() : progress.acknowledgedAt();
    }
}
