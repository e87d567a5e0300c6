package io.huiyin.roster.web;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.Newcomer;
import io.huiyin.estate.Phone;
import io.huiyin.estate.ResidencyKind;
import io.huiyin.roster.Days;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody to be registered, as typed; it comes back as it was when something is wrong with it. */
public record HouseholdForm(
        @Nullable String name,
        @Nullable ResidencyKind kind,
        @Nullable String since,
        @Nullable String phone,
        @Nullable String noPhoneReason) {
    static HouseholdForm empty() {
        return new HouseholdForm("", ResidencyKind.OWNER, null, "", "");
    }

    Newcomer newcomer() {
        var typed = Objects.requireNonNullElse(phone, "").strip();
        return new Newcomer(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(kind, ResidencyKind.OWNER),
                sinceText().isEmpty() ? null : day(sinceText()),
                typed.isEmpty() ? List.of() : Phone.parse(typed),
                noPhoneReason);
    }

    public String nameText() {
        return Objects.requireNonNullElse(name, "");
    }

    public String phoneText() {
        return Objects.requireNonNullElse(phone, "");
    }

    public String reasonText() {
        return Objects.requireNonNullElse(noPhoneReason, "");
    }

    public String sinceText() {
        return Objects.requireNonNullElse(since, "").strip();
    }

    /** A day as the browser writes it, or as people do. */
    static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException none) {
            throw new EstateRefusal("roster.fault.SINCE");
        }
    }
}
