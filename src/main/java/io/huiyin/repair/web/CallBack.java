package io.huiyin.repair.web;

import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
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

    static CallBack masked(String order, @Nullable String written, @Nullable String because) {
        var numbers = read(written).stream()
                .map(phone -> new Number(phone.masked(), null))
                .toList();
        return new CallBack(order, numbers, false, because, null);
    }

    static CallBack whole(String order, @Nullable String written) {
        var numbers = read(written).stream()
                .map(phone -> new Number(phone.full(), phone.dial()))
                .toList();
        return new CallBack(order, numbers, true, null, null);
    }

    CallBack refused(String why) {
        return new CallBack(number, numbers, false, because, why);
    }

    /** What can't be read as a number is not shown at all rather than whole. */
    private static List<Phone> read(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? List.of() : Phone.parse(written);
        } catch (PhoneUnreadable unreadable) {
            return List.of();
        }
    }
}
