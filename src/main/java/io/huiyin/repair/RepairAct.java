package io.huiyin.repair;

import io.huiyin.matter.Alarming;
import io.huiyin.matter.Pausing;
import io.huiyin.matter.Priority;
import io.huiyin.procedure.Act;
import io.huiyin.procedure.Fields;
import io.huiyin.staff.Trade;
import io.huiyin.store.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do to a repair, from the call to the closed work order. None of them can be made incomplete. */
public sealed interface RepairAct extends Act {
    int LONG_TEXT = 4000;
    int REASON = 500;

    /** The desk writes the work order (REP-01). */
    record Record(Report report) implements RepairAct {}

    /** A passer-by reports by the sticker of a public place, without signing in (REP-20). */
    record ReportInPassing(Report report) implements RepairAct {}

    /** The household reports the same fault again within the warranty of an earlier order; what it covers is free. */
    record ReportAgain(Report report, long formerId, String former) implements RepairAct {}

    /** A request of older books is taken over as they tell it; it starts no clock. */
    record TakeOver(Report report, Books books) implements RepairAct {}

    /** A request that was taken over ended before it was ours, as the older books or those who know tell it. */
    record EndTakenOver(String result) implements RepairAct {
        public EndTakenOver {
            Fields.of().text("result", result, LONG_TEXT).check();
        }
    }

    /** Engineering takes note of the order (REP-02). */
    record Acknowledge() implements RepairAct {}

    /** Engineering settles how urgent it is and whose trade (REP-03); what is not on the price list goes to review. */
    record Triage(Priority priority, Trade trade, boolean offList) implements RepairAct {
        public Triage {
            Fields.of().given("priority", priority).given("trade", trade).check();
        }
    }

    /** Too complex: somebody looks at it on site before it is classified (REP-03). */
    record SurveyFirst(String reason) implements RepairAct {
        public SurveyFirst {
            Fields.of().text("reason", reason, REASON).check();
        }
    }

    /** What the survey found, and the classification that follows from it (REP-03). */
    record ReportSurvey(String finding, Priority priority, Trade trade, boolean offList) implements RepairAct {
        public ReportSurvey {
            Fields.of()
                    .text("finding", finding, LONG_TEXT)
                    .given("priority", priority)
                    .given("trade", trade)
                    .check();
        }
    }

    /** Priority, trade or appointment turn out to be different; the clocks follow (REP-03). */
    record Reclassify(
            Priority priority, Trade trade, @Nullable Instant appointment, String reason) implements RepairAct {
        public Reclassify {
            Fields.of()
                    .given("priority", priority)
                    .given("trade", trade)
                    .text("reason", reason, REASON)
                    .check();
        }
    }

    /** The order is given to a technician (REP-24). */
    record Dispatch(long technicianId, String technician) implements RepairAct {
        public Dispatch {
            Fields.of()
                    .that("technicianId", technicianId > 0, "field.required")
                    .text("technician", technician, 100)
                    .check();
        }
    }

    /** A technician takes an order that nobody has yet. */
    record Grab(long technicianId, String technician) implements RepairAct {}

    record Accept() implements RepairAct {}

    /** The technician gives the order back. */
    record HandBack(String reason) implements RepairAct {
        public HandBack {
            Fields.of().text("reason", reason, REASON).check();
        }
    }

    /** The order goes to another technician. */
    record Transfer(long technicianId, String technician, String reason) implements RepairAct {
        public Transfer {
            Fields.of()
                    .that("technicianId", technicianId > 0, "field.required")
                    .text("reason", reason, REASON)
                    .check();
        }
    }

    record Arrive() implements RepairAct {}

    /** What is really to be done, as found on site, with the prices of the list (REP-13), the kind of fault and the asset (REP-23). */
    record CheckItems(List<ChargeLine> lines, String note, Diagnosis diagnosis) implements RepairAct {
        public CheckItems {
            Fields.of()
                    .that("lines", !lines.isEmpty(), "field.required")
                    .that("lines", lines.size() <= 50, "field.tooMany", "50")
                    .atMost("note", note, REASON)
                    .check();
            lines = List.copyOf(lines);
        }

        /** What is found is what was reported. */
        public CheckItems(List<ChargeLine> lines, String note) {
            this(lines, note, Diagnosis.NONE);
        }
    }

    /** The engineering supervisor decides about what is not on the price list (REP-10). */
    record Review(boolean feasible, List<ChargeLine> lines, String note) implements RepairAct {
        public Review {
            Fields.of()
                    .that("lines", !feasible || !lines.isEmpty(), "field.required")
                    .that("note", feasible || !note.isBlank(), "field.required")
                    .atMost("note", note, REASON)
                    .check();
            lines = List.copyOf(lines);
        }
    }

    /** The price is shown to the customer (REP-11). */
    record Quote() implements RepairAct {}

    /** The customer agrees to the price, by signature, code or recorded call (REP-11). */
    record Agree(Consent.Way way, String name, @Nullable String evidence) implements RepairAct {
        public Agree {
            Fields.of()
                    .given("way", way)
                    .text("name", name, 100)
                    .that("evidence", evidence != null && !evidence.isBlank(), "repair.field.evidence")
                    .check();
        }
    }

    /** The customer does not want it done; the technician signs for the reason (REP-12). */
    record Decline(String reason, Signature technician) implements RepairAct {
        public Decline {
            Fields.of().text("reason", reason, REASON).check();
        }
    }

    /** The engineering supervisor signs the declined order as well (REP-12). */
    record CountersignDecline(Signature supervisor, String note) implements RepairAct {
        public CountersignDecline {
            Fields.of().atMost("note", note, REASON).check();
        }
    }

    /**
     * The customer turns the price down himself, on his link or in a recorded call (REP-12).
     *
     * @param call where the call is recorded; none where he did it on his link
     */
    record TurnDown(String name, String reason, @Nullable String call) implements RepairAct {
        public TurnDown {
            Fields.of()
                    .text("name", name, 100)
                    .text("reason", reason, REASON)
                    .atMost("call", call, 200)
                    .check();
        }
    }

    /** The technician who was sent signs for what the customer turned down himself (REP-12). */
    record SignDecline(Signature technician) implements RepairAct {}

    /** The customer says whose material is to be used, before or after his own was verified; his choice stands (REP-14). */
    record ChooseMaterial(boolean own, String wish) implements RepairAct {
        public ChooseMaterial {
            Fields.of().atMost("wish", wish, 200).check();
        }
    }

    /** Engineering signs for copy 2 of the public-area inspection sheet (REP-21). */
    record TakeSheet(Signature receiver) implements RepairAct {}

    /** The work is noted on the inspection sheet, and the place left tidy (REP-21). */
    record FillSheet(String work, boolean tidied) implements RepairAct {
        public FillSheet {
            Fields.of()
                    .text("work", work, REASON)
                    .that("tidied", tidied, "repair.field.tidied")
                    .check();
        }
    }

    /** Work starts, once the safety points of the trade were gone through (REP-27). */
    record Start(SafetyCheck safety) implements RepairAct {}

    /** Somebody was hurt or something damaged at work, or nearly (REP-27). */
    record ReportIncident(IncidentKind kind, String what, boolean injured, String measures)
            implements RepairAct, Alarming {
        public ReportIncident {
            Fields.of()
                    .given("kind", kind)
                    .text("what", what, LONG_TEXT)
                    .text("measures", measures, REASON)
                    .check();
        }
    }

    /** Material that the customer brought is looked at; a fail warns him, his choice stands (REP-14). */
    record VerifyMaterial(String material, MaterialCheck.Result result, boolean warned) implements RepairAct {
        public VerifyMaterial {
            Fields.of()
                    .text("material", material, 200)
                    .given("result", result)
                    .that("warned", result == MaterialCheck.Result.GOOD || warned, "repair.field.warned")
                    .check();
        }
    }

    /** Work stops for a reason, until a planned moment. */
    record Pause(String reason, Instant plannedResume) implements RepairAct, Pausing {
        public Pause {
            Fields.of()
                    .text("reason", reason, REASON)
                    .given("plannedResume", plannedResume)
                    .check();
        }
    }

    record Resume() implements RepairAct {}

    /** The work is done: items, material, labour time and what was done (REP-15, REP-23). */
    record Complete(List<ChargeLine> lines, int labourMinutes, String result, List<Use> uses) implements RepairAct {
        public Complete {
            Fields.of()
                    .that("lines", !lines.isEmpty(), "field.required")
                    .range("labourMinutes", labourMinutes, 1, 10_000)
                    .text("result", result, LONG_TEXT)
                    .that("uses", uses.size() <= 50, "field.tooMany", "50")
                    .check();
            lines = List.copyOf(lines);
            uses = List.copyOf(uses);
        }

        /** Nothing from the store was needed. */
        public Complete(List<ChargeLine> lines, int labourMinutes, String result) {
            this(lines, labourMinutes, result, List.of());
        }
    }

    /** The customer has tried it, signs, and rates quality and attitude with one to five stars (REP-15). */
    record Sign(Signature signature, boolean tried, int quality, int attitude, String remark) implements RepairAct {
        public Sign {
            Fields.of()
                    .that("tried", tried, "repair.field.tried")
                    .range("quality", quality, 1, 5)
                    .range("attitude", attitude, 1, 5)
                    .atMost("remark", remark, REASON)
                    .check();
        }
    }

    /** Copies 2 and 3 come back to the engineering supervisor (REP-17). */
    record ReturnSlip() implements RepairAct {}

    /** The engineering supervisor confirms the order and gives the copies to the desk (REP-17). */
    record Verify(String note) implements RepairAct {
        public Verify {
            Fields.of().atMost("note", note, REASON).check();
        }
    }

    /**
     * Copy 3 goes to finance as the basis of the charge, with the month's batch or by itself (REP-18).
     *
     * @param batch the number of the batch; none by itself
     */
    record HandToFinance(@Nullable String batch) implements RepairAct {
        public HandToFinance() {
            this(null);
        }
    }

    /** Finance, and nobody else, records what was paid (REP-19). */
    record RecordPayment(BigDecimal amount, String receipt) implements RepairAct {
        public RecordPayment {
            Fields.of()
                    .that("amount", amount.signum() > 0 && amount.scale() <= 2, "field.amount")
                    .text("receipt", receipt, 60)
                    .check();
        }
    }

    /** Finance takes back a payment that was entered wrongly; both stay in the books (REP-19). */
    record CancelPayment(String receipt, BigDecimal amount, String reason) implements RepairAct {
        public CancelPayment {
            Fields.of()
                    .text("receipt", receipt, 60)
                    .that("amount", amount.signum() > 0, "field.amount")
                    .text("reason", reason, REASON)
                    .check();
        }
    }

    /** The property assistant finds the completed repair good, the day after (REP-25). */
    record PassCheck(String note) implements RepairAct {
        public PassCheck {
            Fields.of().atMost("note", note, REASON).check();
        }
    }

    /** The property assistant finds something that has to be put right (REP-25). */
    record FailCheck(String note) implements RepairAct {
        public FailCheck {
            Fields.of().text("note", note, REASON).check();
        }
    }

    /** What the check found was put right; it waits to be looked at again (REP-25). */
    record Mend(String note) implements RepairAct {
        public Mend {
            Fields.of().text("note", note, REASON).check();
        }
    }

    record Close() implements RepairAct {}

    /** A declined order, signed by both, is filed at the desk (REP-12). */
    record FileDecline() implements RepairAct {}

    /** The customer asks where it stays (催单). */
    record Urge(String words) implements RepairAct {
        public Urge {
            Fields.of().atMost("words", words, REASON).check();
        }
    }

    /** The customer is told when it will be done, and why that changed (REP-22). */
    record Promise(Instant expected, String told) implements RepairAct {
        public Promise {
            Fields.of().given("expected", expected).text("told", told, REASON).check();
        }
    }

    record Cancel(String reason) implements RepairAct {
        public Cancel {
            Fields.of().text("reason", reason, REASON).check();
        }
    }

    /** What was ended is taken up again. */
    record Reopen(String reason) implements RepairAct {
        public Reopen {
            Fields.of().text("reason", reason, REASON).check();
        }
    }
}
