package io.huiyin.repair;

import io.huiyin.estate.Community;
import io.huiyin.matter.Performer;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.PriceBooks.PriceBook;
import io.huiyin.repair.RepairAct.*;
import io.huiyin.staff.Post;
import io.huiyin.staff.StaffMember;
import io.huiyin.staff.StaffMembers;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes acts of what was entered in forms and in JSON alike. */
@Component
public class ActReader {
    private static final Set<Post> SENT = Set.of(Post.TECHNICIAN, Post.TEAM_LEADER);
    private final StaffMembers staff;
    private final Lists lists;
    private final Payments payments;
    private final DiagnosisReader diagnoses;
    private final UseReader uses;

    ActReader(StaffMembers staff, Lists lists, Payments payments, DiagnosisReader diagnoses, UseReader uses) {
        this.staff = staff;
        this.lists = lists;
        this.payments = payments;
        this.diagnoses = diagnoses;
        this.uses = uses;
    }

    /** What the house's lists say: the prices, and the points that are gone through before work starts. */
    @Component
    record Lists(PriceBooks prices, SafetyLists safety) {}

    /**
     * Reads the act that stands under the noun.
     *
     * @param order what the act is about, as it stands
     * @throws io.huiyin.procedure.ActIncomplete with a fault for each field that is wrong or missing
     */
    public RepairAct read(ActResource resource, Entered entered, Community community, WorkOrder order, Performer by) {
        var reading = new Reading(entered, community.zone());
        return reading.whole(() -> act(resource, reading, community, order, by));
    }

    private RepairAct act(ActResource resource, Reading in, Community community, WorkOrder order, Performer by) {
        return switch (resource) {
            case ENDING -> new EndTakenOver(in.text("result"));
            case ACKNOWLEDGEMENT -> new Acknowledge();
            case TRIAGE -> new Triage(priority(in), trade(in), in.ticked("offList"));
            case SURVEY_ORDER -> new SurveyFirst(in.text("reason"));
            case SURVEY -> new ReportSurvey(in.text("finding"), priority(in), trade(in), in.ticked("offList"));
            case RECLASSIFICATION ->
                new Reclassify(priority(in), trade(in), in.maybeMoment("appointment"), in.text("reason"));
            case DISPATCH -> new Dispatch(in.id("technicianId"), technician(in, community));
            case GRAB -> new Grab(own(by), by.actor().name());
            case ACCEPTANCE -> new Accept();
            case HAND_BACK -> new HandBack(in.text("reason"));
            case TRANSFER -> new Transfer(in.id("technicianId"), technician(in, community), in.text("reason"));
            case ARRIVAL -> new Arrive();
            case ITEMS ->
                new CheckItems(lines(in, community, order), in.text("note"), diagnoses.found(in, community.id()));
            case REVIEW -> new Review(told(in, "feasible"), lines(in, community, order), in.text("note"));
            case QUOTE -> new Quote();
            case CONSENT -> new Agree(in.choice("way", Consent.Way.class), in.text("name"), in.maybe("evidence"));
            case REFUSAL -> new Decline(in.text("reason"), signature(in, by));
            case COUNTERSIGNATURE -> new CountersignDecline(signature(in, by), in.text("note"));
            case TURNING_DOWN -> new TurnDown(in.text("name"), in.text("reason"), in.maybe("call"));
            case DECLINE_SIGNATURE -> new SignDecline(signature(in, by));
            case MATERIAL_CHOICE -> new ChooseMaterial(in.ticked("own"), in.text("wish"));
            case SHEET_RECEIPT -> new TakeSheet(signature(in, by));
            case SHEET_NOTES -> new FillSheet(in.text("work"), in.ticked("tidied"));
            case START -> new Start(safety(in, community, order));
            case INCIDENT ->
                new ReportIncident(
                        in.choice("kind", IncidentKind.class),
                        in.text("what"),
                        told(in, "injured"),
                        in.text("measures"));
            case MATERIAL_CHECK ->
                new VerifyMaterial(
                        in.text("material"), in.choice("result", MaterialCheck.Result.class), in.ticked("warned"));
            case PAUSE -> new Pause(in.text("reason"), in.moment("plannedResume"));
            case RESUMPTION -> new Resume();
            case COMPLETION ->
                new Complete(
                        lines(in, community, order),
                        in.number("labourMinutes"),
                        in.text("result"),
                        uses.read(in, community.id()));
            case SIGNATURE ->
                new Sign(
                        new Signature(in.text("name"), in.maybe("signature")),
                        in.ticked("tried"),
                        in.number("quality"),
                        in.number("attitude"),
                        in.text("remark"));
            case SLIP_RETURN -> new ReturnSlip();
            case VERIFICATION -> new Verify(in.text("note"));
            case FINANCE_HANDOVER -> new HandToFinance();
            case PAYMENT -> new RecordPayment(in.amount("amount"), in.text("receipt"));
            case PAYMENT_CANCELLATION -> cancelled(in, order);
            case PASSED_CHECK -> new PassCheck(in.text("note"));
            case FAILED_CHECK -> new FailCheck(in.text("note"));
            case MENDING -> new Mend(in.text("note"));
            case CLOSURE -> new Close();
            case FILING -> new FileDecline();
            case URGE -> new Urge(in.text("words"));
            case PROMISE -> new Promise(in.moment("expected"), in.text("told"));
            case CANCELLATION -> new Cancel(in.text("reason"));
            case REOPENING -> new Reopen(in.text("reason"));
        };
    }

    /** The receipt says which payment; its amount is the one that was entered. */
    private CancelPayment cancelled(Reading in, WorkOrder order) {
        var receipt = in.text("receipt");
        var amount = payments.standing(order.ref(), receipt);
        if (amount.isEmpty() && !receipt.isBlank()) {
            in.fault("receipt", "repair.field.receipt");
        }
        return new CancelPayment(receipt, amount.orElse(BigDecimal.ONE), in.text("reason"));
    }

    private static Priority priority(Reading in) {
        return in.choice("priority", Priority.class);
    }

    private static Trade trade(Reading in) {
        return in.choice("trade", Trade.class);
    }

    /** Yes or no; neither is taken for granted. */
    private static boolean told(Reading in, String field) {
        if (in.maybe(field) == null) {
            in.fault(field, "field.required");
        }
        return in.ticked(field);
    }

    /** What the list of the order's trade asks, and what was ticked (REP-27). */
    private SafetyCheck safety(Reading in, Community community, WorkOrder order) {
        return new SafetyCheck(lists.safety().asked(community.id(), order.trade()), in.all("safety"));
    }

    private static long own(Performer by) {
        var staffId = by.actor().staffId();
        return staffId == null ? 0 : staffId;
    }

    /** Staff sign with their own name; a picture of the signature may come with it. */
    private static Signature signature(Reading in, Performer by) {
        return new Signature(by.actor().name(), in.maybe("signature"));
    }

    /** Work is given only to those of this community who do it. */
    private String technician(Reading in, Community community) {
        var id = in.id("technicianId");
        var name = staff.holding(community.id(), SENT).stream()
                .filter(member -> member.id() == id)
                .map(StaffMember::name)
                .findFirst();
        if (name.isEmpty()) {
            in.fault("technicianId", "repair.field.technician");
        }
        return name.orElse("-");
    }

    private List<ChargeLine> lines(Reading in, Community community, WorkOrder order) {
        var book = lists.prices().open(community, order, in.ids("lines", "item"));
        return in.rows("lines", row -> line(row, book, order.publicFacility()));
    }

    /** A line of the price list keeps the list's name and prices; the market price of its material is entered. */
    private static ChargeLine line(Reading in, PriceBook book, boolean free) {
        var itemId = in.maybeId("item");
        if (itemId == null) {
            return offList(in, free);
        }
        return book.find(itemId).map(item -> listed(item, in)).orElseGet(() -> elsewhere(in));
    }

    /** What only another community's list has, or only an earlier one, can't be charged here and now (BIL-04). */
    private static ChargeLine elsewhere(Reading in) {
        in.fault("item", "repair.field.item");
        return new ChargeLine(null, "-", "-", quantity(in), BigDecimal.ZERO, BigDecimal.ZERO, false, false);
    }

    private static ChargeLine offList(Reading in, boolean free) {
        return new ChargeLine(
                null,
                in.text("name"),
                in.maybe("unit") == null ? "项" : in.text("unit"),
                quantity(in),
                in.amount("labour"),
                in.amount("material"),
                !free && !in.ticked("free"),
                in.ticked("ownMaterial"));
    }

    private static ChargeLine listed(PriceItem item, Reading in) {
        var own = in.ticked("ownMaterial");
        return new ChargeLine(
                item.id(),
                item.called(),
                quantity(in),
                item.labour(),
                material(item.material(), own, in),
                item.charged(),
                own);
    }

    private static BigDecimal material(@Nullable BigDecimal listed, boolean own, Reading in) {
        if (own) {
            return BigDecimal.ZERO;
        }
        return listed == null ? in.amount("material") : listed;
    }

    private static BigDecimal quantity(Reading in) {
        var quantity = in.maybeAmount("quantity");
        return quantity == null ? BigDecimal.ONE : quantity;
    }
}
