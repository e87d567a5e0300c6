package io.huiyin.repair.phone;

import io.huiyin.repair.ActResource;
import io.huiyin.repair.form.ItemForms;
import java.util.Arrays;
import java.util.Optional;

/** The acts for which a technician enters something, each on a page of its own. */
public enum Task {
    ITEMS(ActResource.ITEMS, "items"),
    START(ActResource.START, "start"),
    INCIDENT(ActResource.INCIDENT, "incident"),
    CONSENT(ActResource.CONSENT, "consent"),
    REFUSAL(ActResource.REFUSAL, "refusal"),
    MATERIAL_CHECK(ActResource.MATERIAL_CHECK, "materialCheck"),
    MENDING(ActResource.MENDING, "mending"),
    SHEET_RECEIPT(ActResource.SHEET_RECEIPT, "sheetReceipt"),
    SHEET_NOTES(ActResource.SHEET_NOTES, "sheetNotes"),
    DECLINE_SIGNATURE(ActResource.DECLINE_SIGNATURE, "declineSignature"),
    PAUSE(ActResource.PAUSE, "pause"),
    COMPLETION(ActResource.COMPLETION, "completion"),
    SIGNATURE(ActResource.SIGNATURE, "signature"),
    HAND_BACK(ActResource.HAND_BACK, "handBack"),
    PROMISE(ActResource.PROMISE, "promise");

    private final ActResource act;
    private final String template;

    Task(ActResource act, String template) {
        this.act = act;
        this.template = template;
    }

    static Optional<Task> of(ActResource act) {
        return Arrays.stream(values()).filter(task -> task.act == act).findFirst();
    }

    static boolean has(ActResource act) {
        return of(act).isPresent();
    }

    ActResource act() {
        return act;
    }

    /** Whether items are entered in it. */
    boolean hasItems() {
        return ItemForms.belongTo(act);
    }

    String view() {
        return "repair/phone/" + template;
    }
}
