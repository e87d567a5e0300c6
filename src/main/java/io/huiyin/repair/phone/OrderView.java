package io.huiyin.repair.phone;

import io.huiyin.matter.Attachment.Purpose;
import io.huiyin.matter.Priority;
import io.huiyin.matter.view.PhotosView;
import io.huiyin.repair.ActResource;
import io.huiyin.repair.Stage;
import io.huiyin.staff.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One order on the phone of a technician.
 *
 * @param holder who has it, when that is somebody else
 * @param mayCall whether the viewer may call the customer: the order is his
 * @param telephones masked, as the desk wrote them down
 * @param customer who signs
 * @param toMend what the check found, while it is to be mended
 * @param main the one thing to do now
 * @param others what else may be done now
 */
public record OrderView(
        String number,
        int version,
        String place,
        String fault,
        String content,
        Stage stage,
        Priority priority,
        @Nullable Trade trade,
        boolean publicFacility,
        @Nullable Instant appointment,
        @Nullable Instant expected,
        @Nullable Due due,
        List<Hint> hints,
        @Nullable String holder,
        boolean mayCall,
        List<String> telephones,
        @Nullable String noTelephoneBecause,
        String customer,
        List<ItemLine> lines,
        BigDecimal sum,
        @Nullable String result,
        @Nullable String toMend,
        PhotosView photos,
        @Nullable ActResource main,
        List<ActResource> others) {
    private static final Set<Stage> PHOTOGRAPHED = EnumSet.of(
            Stage.ON_SITE,
            Stage.REVIEW,
            Stage.CHECKED,
            Stage.QUOTED,
            Stage.READY,
            Stage.WORKING,
            Stage.PAUSED,
            Stage.COMPLETED,
            Stage.SIGNED,
            Stage.DECLINED);

    public OrderView {
        hints = List.copyOf(hints);
        telephones = List.copyOf(telephones);
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    public boolean urgent() {
        return priority == Priority.URGENT;
    }

    public boolean charged() {
        return sum.signum() > 0;
    }

    /** Photos are taken from the arrival to the returned slip. */
    public boolean mayPhotograph() {
        return mayCall && PHOTOGRAPHED.contains(stage);
    }

    /** The stages in which photos are taken, with blanks between. */
    public static String photographed() {
        return PHOTOGRAPHED.stream().map(Stage::name).collect(Collectors.joining(" "));
    }

    /** What photos are taken of. */
    public List<Purpose> takes() {
        return List.of(Purpose.BEFORE, Purpose.AFTER);
    }

    /** Whether the act needs nothing but the wish to do it. */
    public static boolean atOnce(ActResource act) {
        return !Task.has(act);
    }

    /**
     * What the building tells those who work in it.
     *
     * @param key the message key of what it is about
     * @param telephone a firm's number
     */
    public record Hint(
            String key, String icon, String text, @Nullable String telephone) {
        public String dial() {
            return "tel:" + Objects.requireNonNullElse(telephone, "").replaceAll("[^0-9+]", "");
        }
    }
}
