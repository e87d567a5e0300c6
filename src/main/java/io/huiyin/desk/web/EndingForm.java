package io.huiyin.desk.web;

import io.huiyin.matter.Contact;
import org.jspecify.annotations.Nullable;

/** What was said to a caller who needs no order, as typed, with what is wrong with it. */
public record EndingForm(
        Contact.@Nullable Kind kind, String note, @Nullable String fault) {
    static final EndingForm EMPTY = new EndingForm(null, "", null);

    public Contact.Kind[] kinds() {
        return Contact.Kind.values();
    }

    public boolean is(Contact.Kind which) {
        return kind == null ? which == Contact.Kind.INQUIRY : kind == which;
    }
}
