package io.huiyin.site.web;

import io.huiyin.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/** One's own account, and what is wrong with the passwords typed. */
public record AccountView(
        StaffMember member,
        @Nullable String oldError,
        @Nullable String freshError,
        @Nullable String againError) {
    static AccountView of(StaffMember member) {
        return new AccountView(member, null, null, null);
    }

    boolean hasErrors() {
        return oldError != null || freshError != null || againError != null;
    }
}
