package io.huiyin.repair.web;

import io.huiyin.asset.Asset;
import io.huiyin.estate.Home;
import io.huiyin.estate.Phone;
import io.huiyin.estate.PublicPlace;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Priority;
import io.huiyin.pricing.PriceItem;
import io.huiyin.repair.FaultType;
import io.huiyin.staff.Trade;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new work order with all that may be chosen in it.
 *
 * @param now the community's own time to the minute, before which nothing can be arranged
 * @param item the line of the price list that was chosen
 * @param faults what is wrong, by field, in the reader's words
 * @param refused why the order was not written, in the reader's words
 */
public record RecordView(
        RecordForm form,
        @Nullable Contact contact,
        @Nullable Home home,
        List<PublicPlace> places,
        List<Asset> assets,
        List<TelephoneChoice> telephones,
        List<Suggestion> suggestions,
        String now,
        @Nullable PriceItem item,
        Map<String, String> faults,
        List<String> refused) {
    private static final Set<String> LINES = Set.of(
            "homeId",
            "placeId",
            "assetId",
            "place",
            "spot",
            "fault",
            "trade",
            "faultType",
            "content",
            "priority",
            "item",
            "appointment",
            "personId",
            "customer",
            "telephone",
            "noTelephoneBecause");

    public RecordView {
        faults = Map.copyOf(faults);
        refused = List.copyOf(refused);
    }

    /** A telephone of the household, masked. */
    public record TelephoneChoice(long id, String name, String masked) {}

    /** A fault as people tell it, the trade that mends it, and whether it can't wait. */
    public record Suggestion(String fault, Trade trade, boolean urgent) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** What is wrong with something that the form has no line for. */
    public List<String> strayFaults() {
        return faults.entrySet().stream()
                .filter(fault -> !LINES.contains(fault.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    public boolean is(@Nullable String chosen, Object value) {
        return Objects.equals(chosen, value.toString());
    }

    public Trade[] trades() {
        return Trade.values();
    }

    public FaultType[] faultTypes() {
        return FaultType.values();
    }

    public Priority[] priorities() {
        return Priority.values();
    }

    /** What the addresses of this form's parts end with. */
    public String query() {
        return contact == null ? "" : "?contact=" + contact.id();
    }

    public boolean ticked(@Nullable String box) {
        return "true".equals(box);
    }

    /** The number that the caller gave, masked; none when there is none. */
    public @Nullable String callerNumber() {
        var number = contact == null ? null : contact.telephone();
        return number == null
                ? null
                : Phone.parse(number).stream().map(Phone::masked).collect(Collectors.joining(" / "));
    }
}
