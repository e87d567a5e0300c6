package io.huiyin.message.web;

import io.huiyin.message.MailWish;
import io.huiyin.message.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** How one wants to be written to, as entered. */
record WishForm(
        @Nullable String byMail,
        @Nullable String from,
        @Nullable String until) {
    /** The wish; none when the hours are no hours. */
    @Nullable
    MailWish wish() {
        try {
            return new MailWish(byMail != null, new QuietHours(time(from), time(until)));
        } catch (DateTimeException noHours) {
            return null;
        }
    }

    private static LocalTime time(@Nullable String typed) {
        return LocalTime.parse(typed == null ? "" : typed.strip());
    }
}
