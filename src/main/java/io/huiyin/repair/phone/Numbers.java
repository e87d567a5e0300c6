package io.huiyin.repair.phone;

import io.huiyin.estate.Phone;
import io.huiyin.estate.PhoneUnreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The telephone numbers on an order, as they were written down. */
final class Numbers {
    private Numbers() {}

    static List<String> masked(@Nullable String written) {
        return read(written).stream().map(Phone::masked).toList();
    }

    static List<Phone> read(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? List.of() : Phone.parse(written);
        } catch (PhoneUnreadable unreadable) {
            return List.of();
        }
    }
}
