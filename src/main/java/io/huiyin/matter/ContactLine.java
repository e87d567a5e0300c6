package io.huiyin.matter;

import org.jspecify.annotations.Nullable;

/** A line of the contact register: the contact and the matter that it led to, if it did. */
public record ContactLine(Contact contact, @Nullable Subject subject) {
    /** The matter in a few words, with the place and the customer that stand on it. */
    public record Subject(
            String kind,
            String number,
            String title,
            String stage,
            String place,
            @Nullable String customer) {
        public static Subject of(Matter matter) {
            return new Subject(
                    matter.kind(),
                    matter.number(),
                    matter.heading().title(),
                    matter.stage(),
                    matter.location().text(),
                    matter.customer().name());
        }
    }
}
