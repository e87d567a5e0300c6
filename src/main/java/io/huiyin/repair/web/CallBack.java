package io.huiyin.repair.web;

import io.huiyin.estate.Phone;
import io.huiyin.repair.CallNumbers;
import io.huiyin.repair.RepairDesk.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer of an order is called back: masked, until somebody says why he needs it.
 *
 * @param numbers masked, or whole once revealed
 * @param because why there is none
 * @param fault what was wrong with the reason given
 */
public record CallBack(
        String number,
        List<Number> numbers,
        boolean revealed,
        @Nullable String because,
        @Nullable String fault) {
    public CallBack {
        numbers = List.copyOf(numbers);
    }

    /** A number as it is shown, and as a telephone dials it. */
    public record Number(String shown, @Nullable String dial) {}

    static CallBack masked(Repair repair) {
        var numbers = CallNumbers.on(repair).stream()
                .map(phone -> new Number(phone.masked(), null))
                .toList();
        var because = repair.order().report().noTelephoneBecause();
        return new CallBack(repair.matter().number(), numbers, false, because, null);
    }

    static CallBack whole(Repair repair, List<Phone> revealed) {
        var numbers = revealed.stream()
                .map(phone -> new Number(phone.full(), phone.dial()))
                .toList();
        return new CallBack(repair.matter().number(), numbers, true, null, null);
    }

    CallBack refused(String why) {
        return new CallBack(number, numbers, false, because, why);
    }
}
