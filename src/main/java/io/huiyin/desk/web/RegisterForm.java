package io.huiyin.desk.web;

import io.huiyin.matter.Contact;
import io.huiyin.matter.ContactFilter;
import io.huiyin.matter.ContactFilter.Standing;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Which part of the register is looked at; the address is the filter. */
public record RegisterForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        Contact.@Nullable Channel channel,
        @Nullable Standing standing,
        @Nullable Integer page) {

    /** Filled up: today, and never the last day before the first. */
    RegisterForm whole(LocalDate today) {
        var first = from == null ? today : from;
        var last = to == null ? first : to;
        var number = page == null || page < 1 ? 1 : Math.min(page, 100_000);
        return new RegisterForm(first, last.isBefore(first) ? first : last, channel, standing, number);
    }

    ContactFilter filter(ZoneId zone, LocalDate today) {
        var whole = whole(today);
        var first = whole.from() == null ? today : whole.from();
        var last = whole.to() == null ? first : whole.to();
        return new ContactFilter(
                Day.of(first, zone).begins(), Day.of(last, zone).ends(), channel, standing);
    }
}
