package io.huiyin.matter;

import org.jspecify.annotations.Nullable;

/** Whose matter it is: a person of the estate, or a name alone; nobody for what staff found. */
public record Customer(@Nullable Long personId, @Nullable String name) {
    public static final Customer NOBODY = new Customer(null, null);
}
