package io.huiyin.repair.text;

import io.huiyin.estate.Phone;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of the numbers on an order takes a text: the first mobile one; a landline takes none. */
public final class Mobiles {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private Mobiles() {}

    public static Optional<Phone> on(Repair repair) {
        return among(CallNumbers.on(repair));
    }

    static Optional<Phone> among(List<Phone> phones) {
        return phones.stream()
                .filter(phone -> phone.extension().isEmpty()
                        && MOBILE.matcher(phone.number()).matches())
                .findFirst();
    }

    /** Whether a customer stands behind the order: what a passer-by or the house itself reported has none to write to. */
    public static boolean concerned(Repair repair) {
        return !repair.order().publicFacility() || repair.matter().customer().name() != null;
    }
}
