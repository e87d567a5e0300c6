package io.huiyin.desk.web;

import io.huiyin.estate.Household;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is calling, and what their home has open and had lately. */
public record WhoView(Contact contact, @Nullable Household household, List<Matter> matters, StrangerForm stranger) {

    public List<Matter> open() {
        return matters.stream().filter(matter -> !matter.ended()).toList();
    }

    public List<Matter> past() {
        return matters.stream().filter(Matter::ended).toList();
    }

    public boolean known() {
        return household != null || contact.callerName() != null || contact.telephone() != null;
    }

    /** Whether this person is the one who calls. */
    public boolean calls(long personId) {
        var caller = contact.personId();
        return caller != null && caller == personId;
    }
}
