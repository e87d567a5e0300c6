package io.huiyin.repair;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The nouns under which acts stand in addresses: {@code POST /c/lw/repairs/BX20261121-0007/arrival}. */
public enum ActResource {
    ENDING(RepairAct.EndTakenOver.class),
    ACKNOWLEDGEMENT(RepairAct.Acknowledge.class),
    TRIAGE(RepairAct.Triage.class),
    SURVEY_ORDER(RepairAct.SurveyFirst.class),
    SURVEY(RepairAct.ReportSurvey.class),
    RECLASSIFICATION(RepairAct.Reclassify.class),
    DISPATCH(RepairAct.Dispatch.class),
    GRAB(RepairAct.Grab.class),
    ACCEPTANCE(RepairAct.Accept.class),
    HAND_BACK(RepairAct.HandBack.class),
    TRANSFER(RepairAct.Transfer.class),
    ARRIVAL(RepairAct.Arrive.class),
    ITEMS(RepairAct.CheckItems.class),
    REVIEW(RepairAct.Review.class),
    QUOTE(RepairAct.Quote.class),
    CONSENT(RepairAct.Agree.class),
    REFUSAL(RepairAct.Decline.class),
    COUNTERSIGNATURE(RepairAct.CountersignDecline.class),
    TURNING_DOWN(RepairAct.TurnDown.class),
    DECLINE_SIGNATURE(RepairAct.SignDecline.class),
    MATERIAL_CHOICE(RepairAct.ChooseMaterial.class),
    SHEET_RECEIPT(RepairAct.TakeSheet.class),
    SHEET_NOTES(RepairAct.FillSheet.class),
    START(RepairAct.Start.class),
    INCIDENT(RepairAct.ReportIncident.class),
    MATERIAL_CHECK(RepairAct.VerifyMaterial.class),
    PAUSE(RepairAct.Pause.class),
    RESUMPTION(RepairAct.Resume.class),
    COMPLETION(RepairAct.Complete.class),
    SIGNATURE(RepairAct.Sign.class),
    SLIP_RETURN(RepairAct.ReturnSlip.class),
    VERIFICATION(RepairAct.Verify.class),
    FINANCE_HANDOVER(RepairAct.HandToFinance.class),
    PAYMENT(RepairAct.RecordPayment.class),
    PAYMENT_CANCELLATION(RepairAct.CancelPayment.class),
    PASSED_CHECK(RepairAct.PassCheck.class),
    FAILED_CHECK(RepairAct.FailCheck.class),
    MENDING(RepairAct.Mend.class),
    CLOSURE(RepairAct.Close.class),
    FILING(RepairAct.FileDecline.class),
    URGE(RepairAct.Urge.class),
    PROMISE(RepairAct.Promise.class),
    CANCELLATION(RepairAct.Cancel.class),
    REOPENING(RepairAct.Reopen.class);

    private static final Map<String, ActResource> BY_NOUN =
            Arrays.stream(values()).collect(Collectors.toMap(ActResource::noun, Function.identity()));
    private static final Map<Class<?>, ActResource> BY_ACT =
            Arrays.stream(values()).collect(Collectors.toMap(resource -> resource.act, Function.identity()));
    private final Class<? extends RepairAct> act;

    ActResource(Class<? extends RepairAct> act) {
        this.act = act;
    }

    /** The word in the address, such as {@code slip-return}. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<? extends RepairAct> act() {
        return act;
    }

    /** The act's own word, such as {@code ReturnSlip}. */
    public String word() {
        return act.getSimpleName();
    }

    public static Optional<ActResource> of(String noun) {
        return Optional.ofNullable(BY_NOUN.get(noun));
    }

    /** The noun of an act; the record of a new order has none, since it is posted to the list. */
    public static Optional<ActResource> of(Class<? extends RepairAct> act) {
        return Optional.ofNullable(BY_ACT.get(act));
    }
}
