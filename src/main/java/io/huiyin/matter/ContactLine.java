package io.huiyin.matter;

import org.jspecify.annotations.Nullable;

/** A line of the contact register: the contact and the matter that it led to, if it did. */
public record ContactLine(Contact contact, @Nullable Subject subject) {
    /** The matter in a few words. */
    public record Subject(String kind, String number, String title, String stage) {}
}
