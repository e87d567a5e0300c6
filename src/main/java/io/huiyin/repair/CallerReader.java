package io.huiyin.repair;

import io.huiyin.estate.EstateRefusal;
import io.huiyin.estate.People;
import io.huiyin.estate.Person;
import io.huiyin.estate.Phone;
import io.huiyin.estate.Telephone;
import io.huiyin.estate.Telephones;
import io.huiyin.matter.Contact;
import io.huiyin.matter.Customer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose repair it is and where that person is called back: what the form says, else what the contact knows. */
@Component
class CallerReader {
    private static final int LONGEST_NAME = 60;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private final People people;
    private final Telephones telephones;

    CallerReader(People people, Telephones telephones) {
        this.people = people;
        this.telephones = telephones;
    }

    Customer customer(Reading in, long communityId, @Nullable Contact contact) {
        var named = in.maybe("personId");
        var called = contact == null ? null : contact.personId();
        var asked = named == null && called != null ? called.toString() : named;
        var known = asked == null ? null : person(communityId, asked);
        if (asked != null && known == null) {
            in.fault("personId", "repair.record.fault.person");
        }
        return new Customer(known == null ? null : known.id(), name(in, known, contact));
    }

    private @Nullable Person person(long communityId, String id) {
        return ID.matcher(id).matches()
                ? people.find(communityId, Long.parseLong(id)).orElse(null)
                : null;
    }

    private static @Nullable String name(Reading in, @Nullable Person known, @Nullable Contact contact) {
        if (known != null) {
            return known.name();
        }
        var typed = in.maybe("customer");
        if (typed != null && typed.codePointCount(0, typed.length()) > LONGEST_NAME) {
            in.fault("customer", "repair.record.fault.longName");
        }
        return typed == null && contact != null ? contact.callerName() : typed;
    }

    /** The number typed, else the one picked, else the one called from; none when there is a reason for none. */
    @Nullable
    String telephone(Reading in, long communityId, @Nullable Contact contact) {
        var typed = in.maybe("telephone");
        if (typed != null) {
            return readable(in, typed);
        }
        var picked = in.maybeId("telephoneId");
        if (picked != null) {
            return telephones
                    .find(communityId, picked)
                    .map(Telephone::phone)
                    .map(Phone::full)
                    .orElse(null);
        }
        return in.maybe("noTelephoneBecause") == null && contact != null ? contact.telephone() : null;
    }

    /** As typed, in one way of writing; several numbers stay several. */
    private static @Nullable String readable(Reading in, String typed) {
        try {
            return Phone.parse(typed).stream().map(Phone::full).collect(Collectors.joining("/"));
        } catch (EstateRefusal unreadable) {
            in.fault("telephone", unreadable.reason());
            return typed;
        }
    }
}
